/// What stands between white space, and the tokens that spell it.
public struct TokenizedWord: Equatable, Sendable {
  public let text: String
  /// Places of its tokens among those of the text. Words that one token spells together share it.
  public let tokens: Range<Int>
  /// Those that the word before has no share in: together, those of all words are all tokens, each once.
  public let ownTokens: Range<Int>
}
