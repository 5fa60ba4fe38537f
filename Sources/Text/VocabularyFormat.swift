/// Plain vocabularies of other toolkits, which train on what `TokenText` writes.
///
/// What such a toolkit cannot read in a line, tokens with white space in them, is left out: `TokenText` writes it in
/// bytes.
public enum VocabularyFormat: String, CaseIterable, Sendable {
  /// A YAML map from tokens to numbers; `</s>` is 0 and `<unk>` is 1.
  case marianYAML = "marian-yml"
  /// A token a line, in the same order.
  case marianText = "marian-vocab"
  /// A token and its frequency a line, without special tokens, which OpenNMT-py puts in front.
  case openNMT = "opennmt"
  /// A token a line, JoeyNMT's special tokens first.
  case joeyNMT = "joeynmt"

  /// The file's content.
  public func text(of vocabulary: Vocabulary) -> String {
    let ids = vocabulary.tokens.indices.dropFirst(Vocabulary.special.count)
      .filter { vocabulary.isPlain(Int32($0)) }
    let tokens = ids.map { vocabulary.tokens[$0] }
    let special = { (ids: [Int32]) in ids.map { Vocabulary.special[Int($0)] } }
    let marian = special([Vocabulary.end, Vocabulary.unknown]) + tokens
    let lines: [String] =
      switch self {
      case .marianYAML: marian.enumerated().map { "\(Self.quoted($1)): \($0)" }
      case .marianText: marian
      case .openNMT: ids.map { "\(vocabulary.tokens[$0])\t\(vocabulary.frequencies[$0])" }
      case .joeyNMT:
        special([Vocabulary.unknown, Vocabulary.padding, Vocabulary.start, Vocabulary.end]) + tokens
      }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Control characters are not among plain tokens, so these two are all that YAML needs.
  private static func quoted(_ token: String) -> String {
    "\"" + token.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension Vocabulary {
  /// Whether programs that separate tokens by white space leave a token whole.
  func isPlain(_ id: Int32) -> Bool {
    !tokens[Int(id)].unicodeScalars.contains { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }
  }
}
