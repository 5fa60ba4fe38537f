/// Which files have examples for which task, and what they are where their names do not tell.
extension Task {
  /// The formats that have examples for this task.
  public var formats: [CorpusFormat] {
    switch self {
    case .translate: [.text, .tsv, .csv, .jsonLines, .tmx, .xliff, .po]
    case .classify: [.labelled, .tsv, .csv, .jsonLines]
    case .tag, .map: [.conll, .conllu]
    case .generate: [.tsv, .csv, .jsonLines, .abc]
    }
  }

  /// The extensions of these formats, with their dots.
  var extensions: [String] { formats.flatMap(\.extensions).map { ".\($0)" } }

  /// The format that a file's name tells; nil if its text must be looked at.
  func format(path: String) -> CorpusFormat? {
    guard let format = CorpusFormat(path: path) else { return nil }
    // What is a table of pairs to others is one of words and tags here.
    if format == .tsv, formats.contains(.conll) { return .conll }
    return format
  }

  /// The format of labelled text by its first line; nil if that does not tell.
  func format(firstLine: String) -> CorpusFormat? {
    let hasTab = firstLine.utf8.contains(UInt8(ascii: "\t"))
    switch self {
    case .translate: return nil
    case .classify: return hasTab ? .tsv : .labelled
    case .generate:
      if hasTab { return .tsv }
      return firstLine.hasPrefix("X:") || firstLine.hasPrefix("%abc") ? .abc : nil
    case .tag, .map:
      // A word # has a tag beside it, a comment has none.
      if firstLine.hasPrefix("#"), !hasTab { return .conllu }
      let columns = firstLine.utf8.count { $0 == UInt8(ascii: "\t") } + 1
      return columns == TaggedTokenReader.columnNames.count ? .conllu : .conll
    }
  }
}
