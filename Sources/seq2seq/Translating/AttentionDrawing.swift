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
    if isShown {
      line.clear()
      StandardError.write(
        translator.attentionDrawing(of: translation, Terminal.style(of: STDERR_FILENO)))
    }
    guard let file else { return }
    for map in translator.heatMaps(of: translation) { try OutputFile.write(map.svg, to: file) }
  }
}
