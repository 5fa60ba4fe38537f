/// What is asked of the translations of one sentence.
public struct SearchRequest: Sendable {
  /// Tokens of the source sentence; they limit the length of its translations.
  public var sourceLength: Int
  /// What its translations begin with; the tokens of it are allowed beyond the greatest length.
  public var beginning: ForcedBeginning?
  /// What its translations must keep to, beside the rules for all sentences.
  public var rules: [any TokenRule] = []
  /// Phrases that every translation must have, as tokens; a beam looks for them.
  public var required: [[Int32]] = []
  /// Decides what is drawn for this sentence, together with the seed of sampling.
  public var seed: UInt64 = 0

  public init(sourceLength: Int) { self.sourceLength = sourceLength }
}
