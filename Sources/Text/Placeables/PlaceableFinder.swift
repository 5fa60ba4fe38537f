import CICU
import Synchronization

/// Finds the placeables of a line: one regular expression, in which each kind is a group.
final class PlaceableFinder: Sendable {
  private let kinds: [PlaceableKind]
  private let recognizers: [any PlaceableRecognizer]
  /// Idle patterns: opening one costs more than many sentences, and each searches one text at a time.
  private let idle: Mutex<[Pattern]>

  private struct Pattern: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  init(kinds: [PlaceableKind]) {
    self.kinds = PlaceableKind.allCases.filter(kinds.contains)
    recognizers = self.kinds.map(\.recognizer)
    idle = Mutex([])
  }

  deinit {
    idle.withLock { patterns in
      for pattern in patterns { icu_pattern_close(pattern.pointer) }
    }
  }

  /// The placeables of a text in order, and where they stand in its UTF-16 units.
  func placeables(in text: String) -> [(range: Range<Int>, placeable: Placeable)] {
    guard recognizers.contains(where: { $0.mayOccur(in: text.utf8) }) else { return [] }
    let pattern = take()
    defer { idle.withLock { $0.append(pattern) } }
    return Array(text.utf16).withUnsafeBufferPointer { units in
      guard icu_pattern_start(pattern.pointer, units.baseAddress, Int32(units.count)) else {
        return []
      }
      var found: [(Range<Int>, Placeable)] = []
      while true {
        var (start, end): (Int32, Int32) = (0, 0)
        let group = Int(icu_pattern_next(pattern.pointer, &start, &end))
        guard group > 0 else { return found }
        let range = Int(start)..<Int(end)
        let text = String(decoding: units[range], as: UTF16.self)
        found.append((range, Placeable(kind: kinds[group - 1], text: text)))
      }
    }
  }

  private func take() -> Pattern {
    if let pattern = idle.withLock({ $0.popLast() }) { return pattern }
    let expression = Array(recognizers.map { "(\($0.expression))" }.joined(separator: "|").utf16)
    guard let pointer = icu_pattern_open(expression, Int32(expression.count)) else {
      preconditionFailure("ICU cannot read the expression for \(kinds.map(\.rawValue))")
    }
    return Pattern(pointer: pointer)
  }
}
