import CICU

/// Cuts text at ICU's word boundaries (UAX #29; dictionaries for Chinese, Japanese, Thai and others).
///
/// Nothing is dropped: the segments joined are the text. One space goes with the word after it, because that is
/// how a sentence is put together again without rules for punctuation.
public final class WordSegmenter: Sendable {
  public let locale: String
  private let breaks: BreakFinder

  public init(locale: String) {
    self.locale = locale
    breaks = BreakFinder(icu_breaks_words, locale: locale)
  }

  /// Words with the space before them, and whatever else stands between words.
  public func segments(of text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    // ICU reads UTF-8 too, but its dictionaries measure words in code units and would find others there.
    return Array(text.utf16).withUnsafeBufferPointer { units in
      var segments: [String] = []
      var rest = text[...]
      var start = 0
      breaks.forEachBreak(in: units) { boundary in
        // The last space of a run waits for the word that follows it.
        let waits = units[boundary - 1] == 0x20 && boundary < units.count
        let end = waits ? boundary - 1 : boundary
        guard end > start else { return }
        let cut = rest.utf16.index(rest.startIndex, offsetBy: end - start)
        segments.append(String(rest[..<cut]))
        rest = rest[cut...]
        start = end
      }
      return segments
    }
  }
}
