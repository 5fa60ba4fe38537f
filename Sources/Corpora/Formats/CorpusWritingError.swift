/// Why sentence pairs cannot be written.
public enum CorpusWritingError: Error, Equatable, Sendable {
  /// The file cannot be written, for the `reason` that the system gives.
  case unwritable(file: String, reason: String)
  /// The reader of a pipe has gone, who does not need to be told.
  case brokenPipe(file: String)
  /// The format has no way to write a character of the pair.
  case unrepresentable(format: CorpusFormat, character: Unicode.Scalar, SentencePair)

  /// What sort of mistake this is.
  public var kind: FailureKind {
    switch self {
    case .unwritable, .brokenPipe: .inputOutput
    case .unrepresentable: .badData
    }
  }
}

extension CorpusWritingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unwritable(let file, let reason):
      "\(file): cannot be written: \(reason)"
    case .brokenPipe(let file):
      "\(file): nobody reads it any more"
    case .unrepresentable(let format, let character, let pair):
      "\(format.title) cannot hold the character U+\(hexadecimal(character)) of the pair "
        + "“\(pair.source)” – “\(pair.target)”; take --format csv or jsonl, or clean the corpus first"
    }
  }
}

private func hexadecimal(_ character: Unicode.Scalar) -> String {
  let digits = String(character.value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
