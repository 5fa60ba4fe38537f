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

  /// Most steps for a source of so many tokens; the last one may only bring the end marker or be cut.
  public func maximumLength(forSourceLength length: Int) -> Int {
    Int(maximumLengthFactor * Float(length)) + maximumLengthExtra
  }

  func score(_ logProbability: Float, length: Int) -> Float {
    normalization == 0 ? logProbability : logProbability / pow(Float(length), normalization)
  }

  /// - Throws: `SearchError`
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
      maximumLengthExtra >= 0, "max-length-extra", "0 or more, found \(maximumLengthExtra)")
    try require((1...beamSize).contains(nBest), "n-best", "1 to the beam size, found \(nBest)")
  }
}

/// An option of search that cannot be.
public struct SearchError: Error, CustomStringConvertible, Sendable {
  public let option: String
  public let expected: String
  public var description: String { "option \(option): expected \(expected)" }
}

/// Tokens with a meaning of their own.
public struct SpecialTokens: Sendable {
  public var start: Int32
  public var end: Int32
  /// Never produced.
  public var forbidden: [Int32]

  public init(start: Int32, end: Int32, forbidden: [Int32]) {
    self.start = start
    self.end = end
    self.forbidden = forbidden
  }
}

/// A translation as search finds it.
public struct Hypothesis: Sendable, Equatable {
  /// Without start and end markers.
  public let tokens: [Int32]
  public let logProbability: Float
  /// After length normalisation; what hypotheses are compared by.
  public let score: Float
  /// False if the maximum length was reached before the end marker.
  public let isComplete: Bool

  public init(tokens: [Int32], logProbability: Float, score: Float, isComplete: Bool) {
    self.tokens = tokens
    self.logProbability = logProbability
    self.score = score
    self.isComplete = isComplete
  }
}
