/// Which rules are applied, and where they draw the line.
public struct CleaningOptions: Equatable, Codable, Sendable {
  /// The rules to apply.
  public var rules = CleaningRule.allCases
  /// The most words that a side may have.
  public var maximumLength = 200
  /// How many times as long as the other a side may be, in words or in bytes, whichever differ less.
  public var maximumRatio = LengthRatio.usual

  public init() {}

  /// - Throws: `CorpusAnalysisError` where a setting is out of its range.
  public func validate() throws {
    guard !rules.isEmpty else { throw CorpusAnalysisError.noRules }
    guard maximumLength > 0 else {
      throw CorpusAnalysisError.invalidOption(
        name: "--max-length", expected: "1 or more", found: "\(maximumLength)")
    }
    guard maximumRatio > 1, maximumRatio.isFinite else {
      throw CorpusAnalysisError.invalidOption(
        name: "--max-ratio", expected: "a number above 1", found: "\(maximumRatio)")
    }
  }
}
