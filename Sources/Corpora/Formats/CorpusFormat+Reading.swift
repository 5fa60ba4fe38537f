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
    case .tsv: try TSVReader(path: path, options: options)
    case .csv: try CSVReader(path: path, options: options)
    case .jsonLines: try JSONLinesReader(path: path, options: options)
    case .tmx: try TMXReader(path: path, options: options)
    case .xliff: try XLIFFReader(path: path, options: options)
    case .po: try POReader(path: path)
    }
  }
}
