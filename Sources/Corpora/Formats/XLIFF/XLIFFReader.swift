/// Reads an XML Localisation Interchange File Format file, version 1.2 or 2.0.
///
/// The contents of `g`, `pc` and `mrk` are text; the codes `x`, `bx`, `ex`, `ph`, `sc`, `ec` and their like are
/// left out, and so is what stands in `bpt`, `ept`, `it` and `ph`; a code for a line break is a space.
/// In version 1.2 a unit that is cut into segments (`mrk` with `mtype="seg"`) gives a pair for each; in 2.0 every
/// `segment` is one. Segments without a target, or whose state says that it is not translated yet, are passed
/// over; proposals (`alt-trans`) are not read. A file from the second to the first language is turned around.
public struct XLIFFReader: CorpusReader {
  private var reader: XMLUnitReader<XLIFFHandler>

  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - options: the languages.
  /// - Throws: `CorpusError` if it cannot be opened.
  public init(path: String, options: ReadingOptions) throws {
    reader = try XMLUnitReader(path: path) { name in
      XLIFFHandler(units: XMLUnits(file: name, source: options.source, target: options.target))
    }
  }

  public var skipped: SkipCounts { reader.skipped }
  public var bytesRead: Int { reader.bytesRead }

  /// The next unit, or nil after the last.
  ///
  /// - Throws: `CorpusError` if the XML is broken or not XLIFF, or if all is in other languages.
  public mutating func nextUnit() throws -> TranslationUnit? { try reader.nextUnit() }
}
