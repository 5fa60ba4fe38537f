/// A sentence pair as a file holds it: with where it stands and what else is said of it.
public struct TranslationUnit: Equatable, Sendable {
  public var pair: SentencePair
  /// Nil where the pair comes from no file.
  public var origin: Origin?
  /// In the order of the file; none is empty.
  public var notes: [Note]

  public init(pair: SentencePair, origin: Origin? = nil, notes: [Note] = []) {
    self.pair = pair
    self.origin = origin
    self.notes = notes
  }
}

/// Where a sentence pair was read.
public struct Origin: Equatable, Sendable {
  /// The file as it was named; or two, the source's and the target's.
  public let files: [String]
  /// The line, counted from 1, on which the pair begins.
  public let line: Int
  /// The name that the file gives to the pair, as TMX and XLIFF do.
  public let unit: String?
  /// What the import put before the source; nil for nothing.
  public var tag: String?

  public init(files: [String], line: Int, unit: String? = nil, tag: String? = nil) {
    self.files = files
    self.line = line
    self.unit = unit
    self.tag = tag
  }
}

/// Something that a file says of a sentence pair: a comment, a further column, a property.
public struct Note: Equatable, Sendable {
  public let name: String
  public let text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
