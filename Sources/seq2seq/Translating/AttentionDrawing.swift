import Charts
import Foundation
import Translation

/// Draws what each token of a translation looked at.
struct AttentionDrawing {
  let translator: Translator
  /// Whether it is drawn on standard error.
  let isShown: Bool
  /// Where it is drawn as SVG.
  let file: String?
  /// What standard error shows already.
  let line: ProgressLine

  /// - Throws: `Failure` if the file cannot be written.
  func draw(_ translation: Translation) throws {
    for part in translation.candidates.first?.parts ?? [] {
      guard let map = translator.attentionMap(of: part) else { continue }
      let drawing = HeatMap(
        rows: map.targetTokens, columns: map.sourceTokens, values: map.weights)
      if isShown {
        line.clear()
        StandardError.write(drawing.text(Terminal.style(of: STDERR_FILENO)) + "\n")
      }
      if let file { try OutputFile.write(drawing.svg, to: file) }
    }
  }
}
