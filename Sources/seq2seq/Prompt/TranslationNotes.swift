import Charts
import Foundation
import Translation

/// What a person should know of a translation beside its text.
struct TranslationNotes: Sendable {
  /// Each a few words.
  let notes: [String]

  /// - Parameters:
  ///   - translation: what is spoken of
  ///   - time: what it took, if that is to be said
  init(of translation: Translation, time: Duration?) {
    let unknown = translation.unknownWords.map { SentenceText.shown($0, width: 40) }
    notes =
      (time.map { [Self.text(of: $0)] } ?? [])
      + (translation.parts > 1 ? ["\(translation.parts) parts"] : [])
      + (translation.wasRetried ? ["searched again: it went round in circles"] : [])
      + (unknown.isEmpty ? [] : ["unknown: " + unknown.joined(separator: ", ")])
      + translation.warnings
  }

  /// One dim line, or nothing if there is nothing to be said.
  func text(_ style: TerminalStyle) -> String {
    guard !notes.isEmpty else { return "" }
    let line = "(" + notes.joined(separator: "; ") + ")"
    return (style.isColoured ? "\u{1B}[2m\(line)\u{1B}[0m" : line) + "\n"
  }

  private static func text(of time: Duration) -> String {
    let seconds = time / .seconds(1)
    return seconds < 1
      ? String(format: "%.0f ms", seconds * 1000) : String(format: "%.1f s", seconds)
  }
}
