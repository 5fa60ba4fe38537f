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
    var result: [String] = []
    let units = Array(text.utf16)
    forEachSegment(of: units) { result.append(String(decoding: units[$0], as: UTF16.self)) }
    return result
  }

  func forEachSegment(of units: [UInt16], _ body: (Range<Int>) -> Void) {
    guard !units.isEmpty else { return }
    let iterator = take()
    defer { idle.withLock { $0.append(iterator) } }
    units.withUnsafeBufferPointer { buffer in
      let hasStarted = icu_words_start(iterator.pointer, buffer.baseAddress, Int32(buffer.count))
      precondition(hasStarted, "ICU cannot segment a text of \(buffer.count) units")
      var start = 0
      while true {
        let boundary = Int(icu_words_next(iterator.pointer))
        if boundary < 0 { break }
        var end = boundary
        // The last space of a run waits for the word that follows it.
        if buffer[end - 1] == 0x20, end < buffer.count { end -= 1 }
        if end > start { body(start..<end) }
        start = end
      }
      if start < buffer.count { body(start..<buffer.count) }
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
