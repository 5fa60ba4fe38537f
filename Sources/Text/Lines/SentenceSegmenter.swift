import CICU

/// Cuts text at ICU's sentence boundaries (UAX #29); behind abbreviations that ICU knows of the language, as `Mr.` in
/// English, there is none.
///
/// Nothing is dropped: the sentences joined are the text. White space goes with the sentence before it.
public final class SentenceSegmenter: Sendable {
  public let locale: String
  private let breaks: BreakFinder

  public init(locale: String) {
    self.locale = locale
    breaks = BreakFinder(icu_breaks_sentences, locale: locale)
  }

  public func sentences(of text: String) -> [String] {
    let units = Array(text.utf16)
    var sentences: [String] = []
    var start = 0
    for end in ends(in: units) {
      sentences.append(String(decoding: units[start..<end], as: UTF16.self))
      start = end
    }
    return sentences
  }

  /// Where sentences end, in UTF-16 units.
  func ends(in units: [UInt16]) -> [Int] {
    var ends: [Int] = []
    units.withUnsafeBufferPointer { breaks.forEachBreak(in: $0) { ends.append($0) } }
    return ends
  }
}
