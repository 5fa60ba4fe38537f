/// A mistake in the text that a corpus is read from.
public enum CorpusError: Error, Equatable, Sendable {
  /// There is no file of this name.
  case missing(file: String)
  /// The file may not be read, for the `reason` that the system gives.
  case unreadable(file: String, reason: String)
  /// A folder was given where a file of text is needed.
  case isFolder(file: String)
  /// Reading failed at `line` (counted from 1).
  case readFailed(file: String, line: Int, reason: String)
  /// `line` (counted from 1) holds a byte sequence that is not UTF-8; `byte` counts from 1 in it.
  case notUTF8(file: String, line: Int, byte: Int)
  /// The file has no line at all.
  case empty(file: String)
  /// Two files that should be parallel have different numbers of lines.
  case unequalLength(source: String, sourceLines: Int, target: String, targetLines: Int)
  /// `line` (counted from 1) has fewer than two columns.
  case missingColumn(file: String, line: Int)

  /// What sort of mistake this is.
  public var kind: FailureKind {
    switch self {
    case .missing, .unreadable, .isFolder: .missingInput
    case .readFailed: .inputOutput
    case .notUTF8, .empty, .unequalLength, .missingColumn: .badData
    }
  }
}

extension CorpusError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let file):
      "\(file): no such file"
    case .unreadable(let file, let reason):
      "\(file): cannot be read: \(reason)"
    case .isFolder(let file):
      "\(file): is a folder; expected a file of text"
    case .readFailed(let file, let line, let reason):
      "\(file):\(line): reading failed: \(reason)"
    case .notUTF8(let file, let line, let byte):
      "\(file):\(line): not UTF-8 at byte \(byte) of the line; convert the file to UTF-8 first"
    case .empty(let file):
      "\(file): is empty; expected one sentence per line"
    case .unequalLength(let source, let sourceLines, let target, let targetLines):
      unequalLengthDescription(source, sourceLines, target, targetLines)
    case .missingColumn(let file, let line):
      "\(file):\(line): has one column; expected source and target separated by a tab"
    }
  }
}

private func unequalLengthDescription(
  _ source: String, _ sourceLines: Int, _ target: String, _ targetLines: Int
) -> String {
  let longer = sourceLines > targetLines ? source : target
  let line = min(sourceLines, targetLines) + 1
  return "\(longer):\(line): has no line beside it: \(source) has \(sourceLines) lines, "
    + "\(target) has \(targetLines); expected the same number, line beside line"
}
