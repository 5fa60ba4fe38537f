/// How translations are searched for.
public struct SearchOptions: Codable, Equatable, Sendable {
  /// Hypotheses kept at each step; 1 is greedy search.
  public var beamSize = 5
  /// Keeps search from preferring short translations; the default compares the means over tokens.
  public var lengthNormalization = LengthNormalization.average(power: 1)
  /// β of the coverage penalty, which disfavours translations that leave parts of the source unread; 0: none.
  public var coveragePenalty: Float = 0
  /// γ that a beam subtracts for every better continuation of the same beginning, so that hypotheses differ sooner
  /// (Li, Monroe & Jurafsky 2016); 0: none.
  public var diversity: Float = 0
  /// Fewest tokens of a translation, as a multiple of the source's.
  public var minimumLengthFactor: Float = 0
  /// Most tokens of a translation, as a multiple of the source's.
  public var maximumLengthFactor: Float = 2
  /// Tokens allowed beyond that, so that short sentences have room.
  public var maximumLengthExtra = 10
  /// No sequence of this many tokens occurs twice; 0: any may.
  public var unrepeatedNGram = 0
  /// Translations wanted of each sentence, at most `beamSize`.
  public var nBest = 1

  public init() {}

  /// Fewest tokens of a translation, the end marker not counted.
  public func minimumLength(forSourceLength length: Int) -> Int {
    Int(minimumLengthFactor * Float(length))
  }

  /// Most tokens of a translation, the end marker included; at least 1.
  public func maximumLength(forSourceLength length: Int) -> Int {
    max(1, Int(maximumLengthFactor * Float(length)) + maximumLengthExtra)
  }

  /// The same of one sentence, whose beginning comes on top.
  func maximumLength(for request: SearchRequest) -> Int {
    maximumLength(forSourceLength: request.sourceLength) + (request.beginning?.count ?? 0)
  }

  /// What hypotheses are compared by, without coverage, equation (70).
  ///
  /// - Parameter length: tokens, the end marker included
  package func score(_ logProbability: Float, length: Int) -> Float {
    logProbability / lengthNormalization.divisor(length)
  }

  /// The rules for all sentences and the sentence's own.
  func rules(for request: SearchRequest, end: Int32) -> [any TokenRule] {
    var rules = request.rules
    if let beginning = request.beginning { rules.append(beginning) }
    let minimum = minimumLength(forSourceLength: request.sourceLength)
    if minimum > 0 { rules.append(MinimumLength(tokens: minimum, end: end)) }
    if unrepeatedNGram > 0 {
      rules.append(
        NoRepeatedNGram(size: unrepeatedNGram, sparing: request.beginning?.count ?? 0))
    }
    return rules
  }

  /// - Throws: `SearchError` naming the option that cannot be
  public func validate() throws {
    func require(_ holds: Bool, _ option: String, _ expected: String) throws {
      guard holds else { throw SearchError(option: option, expected: expected) }
    }
    try require((1...1000).contains(beamSize), "beam-size", "1 to 1000, found \(beamSize)")
    try lengthNormalization.validate()
    try require(
      coveragePenalty >= 0 && coveragePenalty.isFinite, "coverage-penalty",
      "0 or more, found \(coveragePenalty)")
    try require(
      diversity >= 0 && diversity.isFinite, "diversity", "0 or more, found \(diversity)")
    try require(
      maximumLengthFactor > 0 && maximumLengthFactor <= 100, "max-length",
      "more than 0 and at most 100, found \(maximumLengthFactor)")
    try require(
      (0...maximumLengthFactor).contains(minimumLengthFactor), "min-length",
      "0 to the greatest length, found \(minimumLengthFactor)")
    try require(
      (0...100_000).contains(maximumLengthExtra), "max-length-extra",
      "0 to 100000, found \(maximumLengthExtra)")
    try require(
      (0...1000).contains(unrepeatedNGram), "no-repeat-ngram",
      "0 to 1000, found \(unrepeatedNGram)")
    try require((1...beamSize).contains(nBest), "n-best", "1 to the beam size, found \(nBest)")
  }
}
