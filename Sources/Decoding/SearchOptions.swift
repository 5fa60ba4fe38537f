import Foundation

/// How translations are searched for.
public struct SearchOptions: Codable, Equatable, Sendable {
  /// Hypotheses kept at each step; 1 is greedy search.
  public var beamSize = 5
  /// α of `score = log p / length^α`; 0 compares plain log-probabilities. The length counts the end marker.
  public var normalization: Float = 1
  /// Most tokens of a translation, as a multiple of the source's.
  public var maximumLengthFactor: Float = 2
  /// Tokens allowed beyond that, so that short sentences have room.
  public var maximumLengthExtra = 10
  /// Translations wanted of each sentence, at most `beamSize`.
  public var nBest = 1

  public init() {}

  /// Most tokens of a translation, the end marker included; at least 1.
  public func maximumLength(forSourceLength length: Int) -> Int {
    max(1, Int(maximumLengthFactor * Float(length)) + maximumLengthExtra)
  }

  /// What hypotheses are compared by.
  ///
  /// - Parameter length: tokens, the end marker included
  package func score(_ logProbability: Float, length: Int) -> Float {
    normalization == 0 ? logProbability : logProbability / pow(Float(max(1, length)), normalization)
  }

  /// - Throws: `SearchError` naming the option that cannot be
  public func validate() throws {
    func require(_ holds: Bool, _ option: String, _ expected: String) throws {
      guard holds else { throw SearchError(option: option, expected: expected) }
    }
    try require((1...1000).contains(beamSize), "beam-size", "1 to 1000, found \(beamSize)")
    try require(
      normalization >= 0 && normalization.isFinite, "normalize", "0 or more, found \(normalization)"
    )
    try require(
      maximumLengthFactor > 0 && maximumLengthFactor <= 100, "max-length",
      "more than 0 and at most 100, found \(maximumLengthFactor)")
    try require(
      (0...100_000).contains(maximumLengthExtra), "max-length-extra",
      "0 to 100000, found \(maximumLengthExtra)")
    try require((1...beamSize).contains(nBest), "n-best", "1 to the beam size, found \(nBest)")
  }
}
