/// The formats of files of sentence pairs: their names and extensions stand here and nowhere else.
public enum CorpusFormat: String, CaseIterable, Sendable {
  /// Two files of plain text, line beside line.
  case text
  /// Columns separated by tabs, without quotes.
  case tsv
  /// Columns separated by commas, with quotes (RFC 4180).
  case csv
  /// A JSON object per line.
  case jsonLines = "jsonl"
  /// Translation Memory eXchange 1.4, and older versions.
  case tmx
  /// XML Localisation Interchange File Format 1.2 and 2.0.
  case xliff
  /// gettext's catalogues of messages.
  case po
  /// A label, a space and a text in every line.
  case labelled
  /// A word and its tag in columns, and a blank line between sentences, as in the shared tasks of CoNLL.
  case conll
  /// The ten columns of Universal Dependencies.
  case conllu
  /// Tunes in ABC notation.
  case abc

  /// The name that a person knows it by.
  public var title: String {
    switch self {
    case .text: "plain text"
    case .tsv: "TSV"
    case .csv: "CSV"
    case .jsonLines: "JSON Lines"
    case .tmx: "TMX"
    case .xliff: "XLIFF"
    case .po: "gettext PO"
    case .labelled: "LABEL text"
    case .conll: "columns of words and tags"
    case .conllu: "CoNLL-U"
    case .abc: "ABC notation"
    }
  }

  /// The extensions by which a file is known; those of plain text are the languages' names.
  public var extensions: [String] {
    switch self {
    case .text, .labelled: []
    case .tsv: ["tsv", "tab"]
    case .csv: ["csv"]
    case .jsonLines: ["jsonl", "ndjson"]
    case .tmx: ["tmx"]
    case .xliff: ["xlf", "xliff", "sdlxliff", "mqxliff", "mxliff"]
    case .po: ["po"]
    case .conll: ["conll"]
    case .conllu: ["conllu"]
    case .abc: ["abc"]
    }
  }

  /// The format that a file's name tells, with or without `.gz` at its end; nil if it tells none.
  public init?(path: String) {
    let ending = Self.pathExtension(of: path)
    guard let format = Self.allCases.first(where: { $0.extensions.contains(ending) }) else {
      return nil
    }
    self = format
  }

  /// What stands behind the last dot of a file's name, in lower case and without `.gz`.
  static func pathExtension(of path: String) -> String {
    let name = uncompressedName(of: path)
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// What stands before the last dot of a file's name, `.gz` not counted.
  static func name(of path: String) -> String {
    let name = uncompressedName(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  private static func uncompressedName(of path: String) -> Substring {
    let name = path.split(separator: "/").last ?? ""
    return name.lowercased().hasSuffix(".gz") ? name.dropLast(3) : name
  }
}
