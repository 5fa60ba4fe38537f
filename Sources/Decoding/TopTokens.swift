/// The most probable tokens of a row.
enum TopTokens {
  /// The `count` largest numbers, largest first, ties to the lower token.
  ///
  /// One pass that compares with the smallest of the best so far: nearly every number fails that test at once.
  static func largest(
    _ count: Int, of row: UnsafeBufferPointer<Float>, except forbidden: [Int32]
  ) -> [(token: Int32, logProbability: Float)] {
    var best: [(token: Int32, logProbability: Float)] = []
    best.reserveCapacity(count + 1)
    var threshold = -Float.infinity
    for (index, value) in row.enumerated() where value > threshold || best.count < count {
      let token = Int32(truncatingIfNeeded: index)
      if forbidden.contains(token) { continue }
      var place = best.count
      while place > 0, best[place - 1].logProbability < value { place -= 1 }
      best.insert((token, value), at: place)
      if best.count > count { best.removeLast() }
      if best.count == count, let last = best.last { threshold = last.logProbability }
    }
    return best
  }
}
