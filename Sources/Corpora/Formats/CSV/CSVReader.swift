/// Reads CSV (RFC 4180): columns separated by commas, fields in quotes where they hold commas, quotes or line feeds.
///
/// Columns that are neither source nor target become notes.
public struct CSVReader: CorpusReader {
  private let lines: LineReader
  private let files: [String]
  private let options: ReadingOptions
  private var columns: TableColumns?
  /// Lines that were read as part of a record and given back, the next one last.
  private var returned: [Line] = []

  private struct Line {
    let number: Int
    let bytes: [UInt8]
  }

  /// A quote that is not closed within as many bytes was never meant to be one.
  private static let longestRecord = 1 << 20

  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - options: columns, whether the first line names them, and what separates them.
  /// - Throws: `CorpusError` if it cannot be opened.
  public init(path: String, options: ReadingOptions) throws {
    lines = try LineReader(path: path)
    files = [lines.name]
    self.options = options
  }

  public var skipped: SkipCounts { [:] }
  public var bytesRead: Int { lines.bytesRead }

  /// The next unit, or nil after the last record; a blank line is a pair of empty sentences.
  ///
  /// - Throws: `CorpusError` if a record is not UTF-8, has too few columns or misplaced quotes, if
  ///   the first line lacks a column that is asked for, and if the file has no line at all.
  public mutating func nextUnit() throws -> TranslationUnit? {
    let columns = try self.columns ?? readHeader()
    self.columns = columns
    guard let (fields, line) = try nextRecord() else {
      guard lines.line > 0 else { throw CorpusError.empty(file: lines.name) }
      return nil
    }
    return try columns.unit(of: fields, origin: Origin(files: files, line: line))
  }

  private mutating func readHeader() throws -> TableColumns {
    let header =
      options.hasHeader ? try CorpusError.readingHeader { try nextRecord()?.fields } : nil
    return try TableColumns(options, header: header ?? [], file: lines.name)
  }

  private mutating func nextRecord() throws -> (fields: [String], line: Int)? {
    guard let first = try nextLine() else { return nil }
    var parser = CSVRecordParser(delimiter: options.delimiter)
    parser.read(first.bytes)
    var record = [first]
    var size = first.bytes.count
    while parser.isInsideQuotes {
      guard size <= Self.longestRecord, let line = try nextLine() else {
        giveBack(record.dropFirst())
        throw CorpusError.damaged(file: lines.name, line: first.number, .openQuote)
      }
      record.append(line)
      size += line.bytes.count
      parser.read(line.bytes)
    }
    guard !parser.hasStrayQuote else {
      giveBack(record.dropFirst())
      throw CorpusError.damaged(file: lines.name, line: first.number, .strayQuote)
    }
    let fields = parser.fields.compactMap { String(validating: $0, as: UTF8.self) }
    guard fields.count == parser.fields.count else { throw notUTF8(in: record) }
    return (fields, first.number)
  }

  private mutating func nextLine() throws -> Line? {
    if let line = returned.popLast() { return line }
    return try lines.nextBytes().map { Line(number: lines.line, bytes: $0) }
  }

  private mutating func giveBack(_ lines: some BidirectionalCollection<Line>) {
    returned.append(contentsOf: lines.reversed())
  }

  private func notUTF8(in record: [Line]) -> CorpusError {
    for line in record where String(validating: line.bytes, as: UTF8.self) == nil {
      return .notUTF8(
        file: lines.name, line: line.number, byte: validPrefixCount(of: line.bytes) + 1)
    }
    preconditionFailure("CSVReader: a field is not UTF-8, but all lines of its record are")
  }
}
