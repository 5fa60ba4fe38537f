/// How files of sentence pairs are read.
public struct ReadingOptions: Sendable {
  /// The language of the sources.
  public var source: String
  /// The language of the targets.
  public var target: String
  /// What the examples are for, which decides what formats there are.
  public var task = Task.translate
  /// Whether every line is a text, and its label the name of its file without extension.
  public var labelsByFileName = false
  /// The column of the tags; nil: the last, or UPOS in CoNLL-U.
  public var tagColumn: Column?
  /// The format of all files; nil: of each by its name.
  public var format: CorpusFormat?
  /// Source and target in tables and JSON objects; nil: what the format has by default.
  public var columns: (source: Column, target: Column)?
  /// Whether the first line of a table names its columns.
  public var hasHeader = false
  /// What separates the columns of CSV.
  public var delimiter = UInt8(ascii: ",")
  /// Whether damaged entries are passed over and counted.
  public var skipsBadLines = false

  public init(source: String, target: String) {
    self.source = source
    self.target = target
  }
}
