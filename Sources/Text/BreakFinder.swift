import CICU
import Synchronization

/// Finds the boundaries of words or sentences by ICU's rules for a locale.
final class BreakFinder: Sendable {
  private let kind: icu_breaks_kind
  private let locale: String
  /// Idle iterators: opening one costs more than a sentence.
  private let idle = Mutex<[Iterator]>([])

  private struct Iterator: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  init(_ kind: icu_breaks_kind, locale: String) {
    self.kind = kind
    self.locale = locale
  }

  deinit {
    idle.withLock { iterators in
      for iterator in iterators { icu_breaks_close(iterator.pointer) }
    }
  }

  /// Hands out the boundaries behind the beginning of a text, its end among them, as places in its UTF-16 units.
  func forEachBreak(in units: UnsafeBufferPointer<UInt16>, _ body: (Int) -> Void) {
    let iterator = take()
    defer { idle.withLock { $0.append(iterator) } }
    let hasStarted = icu_breaks_start(iterator.pointer, units.baseAddress, Int32(units.count))
    precondition(hasStarted, "ICU cannot segment a text of \(units.count) units")
    while true {
      let boundary = Int(icu_breaks_next(iterator.pointer))
      // ICU has a boundary at 0 only, where the text is empty.
      if boundary <= 0 { break }
      body(boundary)
    }
  }

  private func take() -> Iterator {
    if let iterator = idle.withLock({ $0.popLast() }) { return iterator }
    guard let pointer = icu_breaks_open(kind, locale) else {
      preconditionFailure("ICU cannot open boundaries for locale \(locale)")
    }
    return Iterator(pointer: pointer)
  }
}
