import CICU

/// Finds the words of a text by ICU's boundaries (UAX #29; dictionaries for Chinese, Japanese, Thai and others).
///
/// A word has a letter, an ideograph or a digit; spaces, punctuation and signs are none.
final class WordBoundaries {
  private let iterator: OpaquePointer

  /// - Parameter locale: the language; whatever ICU does not know is cut by the rules of all languages.
  init(locale: String) {
    let opened = icu_breaks_open(icu_breaks_words, locale) ?? icu_breaks_open(icu_breaks_words, "")
    guard let iterator = opened else {
      preconditionFailure("ICU cannot open word boundaries for locale \(locale)")
    }
    self.iterator = iterator
  }

  deinit { icu_breaks_close(iterator) }

  /// The number of words.
  func count(in text: String) -> Int {
    var count = 0
    forEachWord(of: Array(text.utf16)) { _ in count += 1 }
    return count
  }

  /// The words in their order.
  func words(of text: String) -> [String] {
    var words: [String] = []
    let units = Array(text.utf16)
    forEachWord(of: units) { words.append(String(decoding: units[$0], as: UTF16.self)) }
    return words
  }

  /// Calls `body` with the place of each word in UTF-16 text.
  func forEachWord(of units: [UInt16], _ body: (Range<Int>) -> Void) {
    guard !units.isEmpty else { return }
    units.withUnsafeBufferPointer { buffer in
      let hasStarted = icu_breaks_start(iterator, buffer.baseAddress, Int32(buffer.count))
      precondition(hasStarted, "ICU cannot segment a text of \(buffer.count) units")
      var start = 0
      while true {
        let boundary = Int(icu_breaks_next(iterator))
        if boundary < 0 { break }
        if icu_breaks_is_word(iterator) { body(start..<boundary) }
        start = boundary
      }
    }
  }
}
