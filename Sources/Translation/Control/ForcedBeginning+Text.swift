import Decoding
import Text

extension ForcedBeginning {
  /// The rule that makes what is searched for begin with a text, which may end within a word, or in a space that stands
  /// before the next one.
  package init(_ text: String, of tokenizer: Tokenizer, spellings: TokenSpellings) {
    var tokens = tokenizer.encodePhrase(text)
    // A space that no word took with it belongs to the word that follows.
    let spaces = tokens.reversed().prefix { spellings[$0].isBlank }.count
    tokens.removeLast(spaces)
    let endsWord = text.last.map(\.isWhitespace) ?? true
    let vocabulary = 0..<Int32(spellings.count)
    let completions = tokens.indices.map { place -> Set<Int32> in
      let parts = tokens[place...].map { spellings[$0] }
      // What spells nothing, such as a mark of case, has no longer token to stand in.
      guard !endsWord, !parts.contains([]) else { return [] }
      let rest = Array(parts.joined())
      return Set(
        vocabulary.lazy.filter {
          spellings[$0].count > rest.count && spellings[$0].starts(with: rest)
        })
    }
    self.init(
      tokens, completions: completions,
      followers: spaces == 0
        ? nil
        : Set(
          vocabulary.lazy.filter { token in
            // A mark of case stands before the space of its word.
            spellings[token].first.map { $0 == space } ?? (token >= Vocabulary.firstLearned)
          }))
  }
}

private let space = UInt8(ascii: " ")

extension [UInt8] {
  fileprivate var isBlank: Bool { !isEmpty && allSatisfy { $0 == space } }
}
