/// Translation units with a tag before every source, by which a model tells them from others: back-translations, say
/// (Caswell, Chelba & Grangier 2019).
public struct TaggedUnits<Units: CorpusReader>: CorpusReader {
  private var units: Units
  private let tag: String

  /// - Parameters:
  ///   - units: as they were read
  ///   - tag: what stands before the sources, and a space behind it
  public init(_ units: Units, tag: String) {
    self.units = units
    self.tag = tag
  }

  public mutating func nextUnit() throws -> TranslationUnit? {
    guard var unit = try units.nextUnit() else { return nil }
    // A blank source is no source; the import leaves it out.
    if !unit.pair.hasBlankSide {
      unit.pair = SentencePair(source: "\(tag) \(unit.pair.source)", target: unit.pair.target)
    }
    unit.origin?.tag = tag
    return unit
  }

  public var skipped: SkipCounts { units.skipped }
  public var bytesRead: Int { units.bytesRead }
}
