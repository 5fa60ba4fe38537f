import Foundation

/// What a model of SentencePiece says about text, beside its pieces.
public struct SentencePieceOptions: Codable, Equatable, Sendable {
  /// The normaliser's map of characters: the bytes of a double-array trie, then what characters become.
  public var characterMap = Data()
  /// Whether a space is put in front of every line.
  public var addsDummyPrefix = true
  /// Whether spaces at both ends go, and of several in a row all but one.
  public var removesExtraWhitespace = true
  /// Whether spaces are written `▁` in pieces.
  public var escapesWhitespace = true
  /// Whether the dummy space is put at the end of the line.
  public var treatsWhitespaceAsSuffix = false
  /// Whether characters that are no piece are spelled in bytes; else they are unknown.
  public var fallsBackToBytes = false
  /// Ids of user-defined symbols.
  public var symbols: [Int32] = []
  /// Ids of pieces that are not used: parts of others, which stand for them.
  public var unused: [Int32] = []

  /// The texts of pieces, empty for those that never occur: text has no spaces left when pieces are looked for, so a
  /// piece, usually a symbol, that is written with one is not found.
  func spellable(_ texts: [String], of vocabulary: Vocabulary) -> [String] {
    zip(texts, vocabulary.tokens[Vocabulary.firstLearned...]).map { text, token in
      escapesWhitespace && token.utf8.contains(UInt8(ascii: " ")) ? "" : text
    }
  }
}
