extension CorpusFormat {
  /// A reader of one file; plain text, which takes two, is read by `ParallelTextReader`.
  ///
  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - options: languages, columns.
  /// - Throws: `CorpusError` if it cannot be opened.
  func reader(path: String, options: ReadingOptions) throws -> any CorpusReader {
    switch self {
    case .text: throw CorpusError.unknownFormat(files: [path])
    case .csv: try CSVReader(path: path, options: options)
    case .jsonLines: try JSONLinesReader(path: path, options: options)
    case .tmx: try TMXReader(path: path, options: options)
    case .xliff: try XLIFFReader(path: path, options: options)
    case .po: try POReader(path: path)
    case .tsv, .labelled, .conll, .conllu, .abc:
      try reader(of: LineReader(path: path), options: options)
    }
  }

  /// A reader of a file that is open already, so that its first line could be looked at.
  ///
  /// - Parameters:
  ///   - lines: the file.
  ///   - options: task and columns.
  /// - Throws: `CorpusError` if files of this format are not told by their first line.
  func reader(of lines: LineReader, options: ReadingOptions) throws -> any CorpusReader {
    switch self {
    case .tsv: TSVReader(lines, options: options)
    case .labelled: LabelledLineReader(lines)
    case .conll, .conllu: TaggedTokenReader(lines, format: self, options: options)
    case .abc: ABCReader(lines)
    case .text, .csv, .jsonLines, .tmx, .xliff, .po:
      throw CorpusError.unknownFormat(files: [lines.name], task: options.task)
    }
  }
}
