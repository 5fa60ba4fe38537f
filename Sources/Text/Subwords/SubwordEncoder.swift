/// Spells one unit of text in ids.
///
/// What a unit is, a word or a whole line, is the choice of the `Segmentation`.
protocol SubwordEncoder: Sendable {
  /// The ids of a unit; the same every time.
  func encode(_ unit: String) -> [Int32]

  /// Ids of the same text, drawn at random where the kind of subwords knows several.
  func sample(
    _ unit: String, _ sampling: SubwordSampling, using generator: inout some RandomNumberGenerator
  ) -> [Int32]

  /// The likeliest spellings, best first, with their log-probabilities.
  func nBest(_ unit: String, _ count: Int) -> [(ids: [Int32], score: Double)]
}

/// Most kinds know one spelling of a unit.
extension SubwordEncoder {
  func sample(
    _ unit: String, _ sampling: SubwordSampling, using generator: inout some RandomNumberGenerator
  ) -> [Int32] {
    encode(unit)
  }

  func nBest(_ unit: String, _ count: Int) -> [(ids: [Int32], score: Double)] {
    [(encode(unit), 0)]
  }
}
