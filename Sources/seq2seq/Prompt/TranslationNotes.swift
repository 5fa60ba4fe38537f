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
    var notes: [String] = []
    if let time { notes.append(Self.text(of: time)) }
    if let confidence = translation.confidence {
      notes.append(String(format: "confidence %.0f %%", confidence * 100))
    }
    if translation.partCount > 1 { notes.append("\(translation.partCount) parts") }
    if translation.wasRetried { notes.append("searched again: it went round in circles") }
    if !translation.unknownWords.isEmpty {
      let words = translation.unknownWords.map { SentenceText.shown($0, width: 40) }
      notes.append("unknown: " + words.joined(separator: ", "))
    }
    let others = translation.warnings.filter { !Self.toldShortly.contains($0.kind) }
    self.notes = notes + others.map(\.description)
  }

  /// One dim line, or nothing if there is nothing to be said.
  func text(_ style: TerminalStyle) -> String {
    guard !notes.isEmpty else { return "" }
    let line = "(" + notes.joined(separator: "; ") + ")"
    return (style.isColoured ? "\u{1B}[2m\(line)\u{1B}[0m" : line) + "\n"
  }

  /// What is told in fewer words than where there are many lines.
  private static let toldShortly: [TranslationWarning.Kind] = [.split, .retried, .unknownWords]

  private static func text(of time: Duration) -> String {
    let seconds = time / .seconds(1)
    return seconds < 1
      ? String(format: "%.0f ms", seconds * 1000) : String(format: "%.1f s", seconds)
  }
}
