import Text

/// The text of every token in UTF-8, empty for those that stand for none.
package struct TokenSpellings: Sendable {
  private let texts: [[UInt8]]

  package init(_ texts: [[UInt8]]) { self.texts = texts }

  /// Of all tokens of a vocabulary.
  package init(of tokenizer: Tokenizer) {
    self.init((0..<Int32(tokenizer.vocabulary.count)).map(tokenizer.spelling(of:)))
  }

  /// Tokens of the vocabulary.
  var count: Int { texts.count }

  subscript(token: Int32) -> [UInt8] {
    texts.indices.contains(Int(token)) ? texts[Int(token)] : []
  }
}
