/// A mistake in the text that a corpus is read from, or in what was asked of it.
///
/// Lines are counted from 1, in what a compressed file decompresses to.
public enum CorpusError: Error, Equatable, Sendable {
  /// There is no file of this name.
  case missing(file: String)
  /// The file may not be read, for the `reason` that the system gives.
  case unreadable(file: String, reason: String)
  /// A folder was given where a file of text is needed.
  case isFolder(file: String)
  /// Reading failed at `line`.
  case readFailed(file: String, line: Int, reason: String)
  /// What gzip compressed is damaged behind `line`.
  case brokenGzip(file: String, line: Int, reason: String)
  /// `line` has more than `limit` bytes.
  case lineTooLong(file: String, line: Int, limit: Int)
  /// `line` holds a byte sequence that is not UTF-8; `byte` counts from 1 in it.
  case notUTF8(file: String, line: Int, byte: Int)
  /// The file begins as no text in UTF-8 does, but as something else that is known, which `remedy` makes text of.
  case otherContent(file: String, found: String, remedy: String)
  /// The file has no line at all.
  case empty(file: String)
  /// Two files that should be parallel have different numbers of lines.
  case unequalLength(source: String, sourceLines: Int, target: String, targetLines: Int)
  /// The entry that begins on `line` cannot be read, but those behind it can.
  case damaged(file: String, line: Int, Damage)
  /// The line that names the columns cannot be read, so that nothing behind it can.
  case damagedHeader(reason: String)
  /// The XML is not well formed at `line`.
  case brokenXML(file: String, line: Int, reason: String)
  /// The XML refers to something outside of the file, which is never fetched.
  case externalEntity(file: String, line: Int, name: String)
  /// The XML's entities expand to far more than the file holds.
  case entitiesTooLarge(file: String, line: Int)
  /// The first element is `found`, so the file is of another format.
  case otherFormat(file: String, line: Int, expected: CorpusFormat, found: String)
  /// There are translations, but none between these languages; `found` are those there are.
  case otherLanguages(file: String, asked: [String], found: [String])
  /// The first line does not name the column; `columns` are those there are.
  case unknownColumn(file: String, name: String, columns: [String])
  /// The format has no column of tags with this name; `columns` are those it has, if they have names.
  case unknownTagColumn(file: String, name: String, columns: [String])
  /// Neither the names of the files nor anybody says what format they are of.
  case unknownFormat(files: [String], task: Task = .translate)
  /// Files of this format have no examples for the task.
  case formatOfOtherTask(file: String, CorpusFormat, task: Task)

  /// What sort of mistake this is.
  public var kind: FailureKind {
    switch self {
    case .missing, .unreadable, .isFolder: .missingInput
    case .readFailed: .inputOutput
    case .brokenGzip, .lineTooLong, .notUTF8, .otherContent, .empty, .unequalLength, .damaged,
      .damagedHeader,
      .brokenXML,
      .externalEntity, .entitiesTooLarge, .otherFormat, .otherLanguages, .unknownColumn:
      .badData
    case .unknownFormat, .formatOfOtherTask, .unknownTagColumn: .usage
    }
  }

  /// The reason under which the entry can be passed over; nil if no reader could go on behind it.
  public var skipReason: SkipReason? {
    switch self {
    case .notUTF8: .notUTF8
    case .damaged(_, _, let damage): damage.skipReason
    default: nil
    }
  }
}

extension CorpusError {
  /// Reads a header, whose mistakes are not those of one entry.
  static func readingHeader<Header>(_ read: () throws -> Header) throws -> Header {
    do {
      return try read()
    } catch let error as CorpusError where error.skipReason != nil {
      throw CorpusError.damagedHeader(reason: "\(error)")
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
    case .brokenGzip(let file, let line, let reason):
      "\(file):\(line): the gzip data is damaged from here on: \(reason); fetch the file anew"
    case .lineTooLong(let file, let line, let limit):
      "\(file):\(line): is longer than \(limit >> 20) MiB; expected one sentence per line"
    case .notUTF8(let file, let line, let byte):
      "\(file):\(line): not UTF-8 at byte \(byte) of the line; convert the file to UTF-8 first"
    case .otherContent(let file, let found, let remedy):
      "\(file): expected text in UTF-8, found \(found); \(remedy)"
    case .empty(let file):
      "\(file): is empty; expected sentence pairs"
    case .unequalLength(let source, let sourceLines, let target, let targetLines):
      unequalLengthDescription(source, sourceLines, target, targetLines)
    case .damaged(let file, let line, let damage):
      "\(file):\(line): \(damage)"
    case .damagedHeader(let reason):
      "\(reason); this line names the columns, so it cannot be passed over"
    case .brokenXML(let file, let line, let reason):
      "\(file):\(line): the XML is broken here: \(reason); correct the file, or export it anew"
    case .externalEntity(let file, let line, let name):
      "\(file):\(line): refers to \(name), and nothing outside of the file is fetched; "
        + "put its text into the file"
    case .entitiesTooLarge(let file, let line):
      "\(file):\(line): its entities expand to many times its size; replace them by their text"
    case .otherFormat(let file, let line, let expected, let found):
      "\(file):\(line): begins with <\(found)>, which is not \(expected.title); "
        + "name the format with --format"
    case .otherLanguages(let file, let asked, let found):
      "\(file): has nothing in both \(asked.joined(separator: " and ")); "
        + "its languages are \(found.isEmpty ? "not named" : found.joined(separator: ", "))"
    case .unknownColumn(let file, let name, let columns):
      "\(file):1: has no column \(name); the first line names \(columns.joined(separator: ", "))"
    case .unknownTagColumn(let file, let name, let columns):
      "\(file): has no column \(name); expected "
        + (columns.isEmpty
          ? "a number, for its columns have no names" : columns.joined(separator: ", "))
        + " as --tag-column"
    case .unknownFormat(let files, let task):
      "\(files.joined(separator: ", ")): the format is not clear from the name; expected one of "
        + "\(task.extensions.joined(separator: ", ")), "
        + (task == .translate ? "two files of plain text, or --format" : "or --format")
    case .formatOfOtherTask(let file, let format, let task):
      "\(file): \(format.title) has no examples for --task \(task.rawValue); expected one of "
        + "\(task.formats.map(\.rawValue).joined(separator: ", "))"
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
