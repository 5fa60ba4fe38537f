/// Reads a Translation Memory eXchange file (TMX 1.4 and older).
///
/// A unit may have many languages; the first variant in each of the two that are asked for is taken,
/// one of exactly that name before one with a region, as `de-DE` for `de`. The content of `hi` is text;
/// the codes `bpt`, `ept`, `ph`, `it` and `ut` are left out with all that stands in them, a `ph` for a
/// line break is a space. `note` and `prop` become notes.
public struct TMXReader: CorpusReader {
  private var reader: XMLUnitReader<TMXHandler>

  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - options: the languages.
  /// - Throws: `CorpusError` if it cannot be opened.
  public init(path: String, options: ReadingOptions) throws {
    reader = try XMLUnitReader(path: path) { name in
      TMXHandler(units: XMLUnits(file: name, source: options.source, target: options.target))
    }
  }

  public var skipped: SkipCounts { reader.skipped }
  public var bytesRead: Int { reader.bytesRead }

  /// The next unit, or nil after the last.
  ///
  /// - Throws: `CorpusError` if the XML is broken or not TMX, or if no unit has both languages.
  public mutating func nextUnit() throws -> TranslationUnit? { try reader.nextUnit() }
}
