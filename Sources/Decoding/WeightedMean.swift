extension [Float] {
  /// The weighted mean of what several models have looked at, number by number; those without attention, whose values are
  /// empty, do not count.
  package static func weightedMean(of attention: [(values: [Float], weight: Float)]) -> [Float] {
    var sum: [Float] = []
    var total: Float = 0
    for (values, weight) in attention where !values.isEmpty {
      total += weight
      sum = sum.isEmpty ? values.map { $0 * weight } : zip(sum, values).map { $0 + $1 * weight }
    }
    return sum.map { $0 / total }
  }
}
