/// Why a sentence pair cannot be written.
public enum CorpusWritingError: Error, Equatable, Sendable {
  /// The format has no way to write a character of the pair.
  case unrepresentable(format: CorpusFormat, character: Unicode.Scalar, SentencePair)
}

extension CorpusWritingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unrepresentable(let format, let character, let pair):
      "\(format.title) cannot hold the character U+\(hexadecimal(character)) of the pair "
        + "“\(pair.source)” – “\(pair.target)”; take --format csv or jsonl"
    }
  }
}

private func hexadecimal(_ character: Unicode.Scalar) -> String {
  let digits = String(character.value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
