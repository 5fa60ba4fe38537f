/// Reads lines of columns separated by tabs; those that are neither source nor target become notes.
public struct TSVReader: CorpusReader {
  private let lines: LineReader
  private let files: [String]
  private let options: ReadingOptions?
  private var columns: TableColumns?

  /// Opens a file whose first two columns are source and target.
  ///
  /// - Parameter path: `-` is standard input.
  /// - Throws: `CorpusError` if it cannot be opened.
  public init(path: String) throws {
    lines = try LineReader(path: path)
    files = [lines.name]
    options = nil
    columns = TableColumns()
  }

  /// Opens a file with the columns that `options` names.
  ///
  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - options: columns, and whether the first line names them.
  /// - Throws: `CorpusError` if it cannot be opened.
  public init(path: String, options: ReadingOptions) throws {
    self.init(try LineReader(path: path), options: options)
  }

  /// Reads lines of a file that is open already.
  init(_ lines: LineReader, options: ReadingOptions) {
    self.lines = lines
    files = [lines.name]
    self.options = options
  }

  public var skipped: SkipCounts { [:] }
  public var bytesRead: Int { lines.bytesRead }

  /// The next unit, or nil after the last line; a blank line is a pair of empty sentences.
  ///
  /// - Throws: `CorpusError` if a line is not UTF-8 or has too few columns, if the first line lacks
  ///   a column that is asked for, and if the file has no line at all.
  public mutating func nextUnit() throws -> TranslationUnit? {
    let columns = try self.columns ?? readHeader()
    self.columns = columns
    guard let line = try lines.next() else {
      guard lines.line > 0 else { throw CorpusError.empty(file: lines.name) }
      return nil
    }
    return try columns.unit(
      of: fields(of: line), origin: Origin(files: files, line: lines.line))
  }

  private func readHeader() throws -> TableColumns {
    guard let options else { return TableColumns() }
    var header: [String] = []
    if options.hasHeader, let line = try CorpusError.readingHeader({ try lines.next() }) {
      header = fields(of: line).map(String.init)
    }
    return try TableColumns(options, header: header, file: lines.name)
  }

  private func fields(of line: String) -> [Substring] {
    var fields: [Substring] = []
    fields.reserveCapacity(4)
    let bytes = line.utf8
    var start = bytes.startIndex
    while let tab = bytes[start...].firstIndex(of: UInt8(ascii: "\t")) {
      fields.append(line[start..<tab])
      start = bytes.index(after: tab)
    }
    fields.append(line[start...])
    return fields
  }
}
