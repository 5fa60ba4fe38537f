/// What files begin with that people take for text in UTF-8.
enum ForeignContent {
  private static let known: [(beginning: [UInt8], name: String, remedy: String)] = [
    ([0xFF, 0xFE], "UTF-16", "convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW"),
    ([0xFE, 0xFF], "UTF-16", "convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW"),
    (
      [0x50, 0x4B, 0x03, 0x04], "a spreadsheet, a document or another archive",
      "save it as CSV in UTF-8, or unpack it"
    ),
    ([0x25, 0x50, 0x44, 0x46], "PDF", "save its text in UTF-8"),
  ]

  /// - Throws: `CorpusError.otherContent`
  static func refuse(_ firstLine: ArraySlice<UInt8>, file: String) throws {
    guard let content = known.first(where: { firstLine.starts(with: $0.beginning) }) else { return }
    throw CorpusError.otherContent(file: file, found: content.name, remedy: content.remedy)
  }
}
