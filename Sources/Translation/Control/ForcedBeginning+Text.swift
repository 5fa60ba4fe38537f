import Decoding
import Text

extension ForcedBeginning {
  /// The rule that makes what is searched for begin with a text, which may end within a word.
  package init(_ text: String, of tokenizer: Tokenizer) {
    let tokens = tokenizer.encodePhrase(text)
    let spellings = (0..<Int32(tokenizer.vocabulary.count)).map(tokenizer.spelling(of:))
    let endsWord = text.last.map(\.isWhitespace) ?? true
    let completions = tokens.indices.map { place -> Set<Int32> in
      let rest = Array(tokens[place...].map { spellings[Int($0)] }.joined())
      guard !endsWord, !rest.isEmpty else { return [] }
      return Set(
        spellings.indices.lazy.filter {
          spellings[$0].count > rest.count && spellings[$0].starts(with: rest)
        }.map { Int32($0) })
    }
    self.init(tokens, completions: completions)
  }
}
