/// Units to classify, whose labels stay one word each: a space inside a label is U+00A0.
struct LabelsAsWords<Units: CorpusReader>: CorpusReader {
  private var units: Units

  init(_ units: Units) { self.units = units }

  mutating func nextUnit() throws -> TranslationUnit? {
    guard var unit = try units.nextUnit() else { return nil }
    // A blank label is none; the import leaves the pair out.
    if !unit.pair.hasBlankSide { unit.pair.target = unit.pair.target.asOneWord }
    return unit
  }

  var skipped: SkipCounts { units.skipped }
  var bytesRead: Int { units.bytesRead }
}

extension StringProtocol {
  /// The same text as one word among others: its spaces are no-break spaces.
  var asOneWord: String {
    guard utf8.contains(UInt8(ascii: " ")) else { return String(self) }
    // Not by Character: a space may have marks on it.
    return String(
      String.UnicodeScalarView(unicodeScalars.map { $0 == " " ? "\u{A0}" : $0 }))
  }
}
