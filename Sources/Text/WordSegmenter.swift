import CICU
import Synchronization

/// Cuts text at ICU's word boundaries (UAX #29; dictionaries for Chinese, Japanese, Thai and others).
///
/// Nothing is dropped: the segments joined are the text. One space goes with the word after it, because that is
/// how a sentence is put together again without rules for punctuation.
public final class WordSegmenter: Sendable {
  public let locale: String
  /// Idle iterators: opening one costs more than a sentence.
  private let idle: Mutex<[Iterator]>

  private struct Iterator: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  public init(locale: String) {
    self.locale = locale
    idle = Mutex([])
  }

  deinit {
    idle.withLock { iterators in
      for iterator in iterators { icu_words_close(iterator.pointer) }
    }
  }

  /// Words with the space before them, and whatever else stands between words.
  public func segments(of text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let iterator = take()
    defer { idle.withLock { $0.append(iterator) } }
    // ICU reads UTF-8 too, but its dictionaries measure words in code units and would find others there.
    return Array(text.utf16).withUnsafeBufferPointer { units in
      let hasStarted = icu_words_start(iterator.pointer, units.baseAddress, Int32(units.count))
      precondition(hasStarted, "ICU cannot segment a text of \(units.count) units")
      var segments: [String] = []
      var rest = text[...]
      var start = 0
      while true {
        let boundary = Int(icu_words_next(iterator.pointer))
        if boundary < 0 { break }
        // The last space of a run waits for the word that follows it.
        let waits = units[boundary - 1] == 0x20 && boundary < units.count
        let end = waits ? boundary - 1 : boundary
        guard end > start else { continue }
        let cut = rest.utf16.index(rest.startIndex, offsetBy: end - start)
        segments.append(String(rest[..<cut]))
        rest = rest[cut...]
        start = end
      }
      return segments
    }
  }

  private func take() -> Iterator {
    if let iterator = idle.withLock({ $0.popLast() }) { return iterator }
    guard let pointer = icu_words_open(locale) else {
      preconditionFailure("ICU cannot open word boundaries for locale \(locale)")
    }
    return Iterator(pointer: pointer)
  }
}
