extension CorpusFormat {
  /// The formats of one file that has both sides.
  public static let ofOneFile = Task.translate.formats.filter { $0 != .text }

  /// A writer of one file with both sides.
  ///
  /// - Parameters:
  ///   - output: where the file goes.
  ///   - options: what it says of itself.
  /// - Throws: `CorpusWritingError`, `OutputError` if its beginning cannot be written.
  public func writer(to output: TextOutput, options: WritingOptions) throws -> any CorpusWriter {
    switch self {
    case .text, .labelled, .conll, .conllu, .abc:
      preconditionFailure("CorpusFormat.writer: no file of \(rawValue) has all pairs")
    case .tsv: TSVWriter(output: output)
    case .csv: CSVWriter(output: output)
    case .jsonLines: JSONLinesWriter(output: output, options: options)
    case .tmx: try TMXWriter(output: output, options: options)
    case .xliff: try XLIFFWriter(output: output, options: options)
    case .po: try POWriter(output: output, options: options)
    }
  }
}
