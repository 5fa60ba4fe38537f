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

  /// - Throws: `OutputError` if a file cannot be written.
  func draw(_ translation: Translation) throws {
    if isShown {
      line.clear()
      StandardError.write(
        translator.attentionDrawing(of: translation, Terminal.style(of: STDERR_FILENO)))
    }
    guard let file else { return }
    for (index, map) in translator.heatMaps(of: translation).enumerated() {
      try OutputFile.write(map.svg, to: index == 0 ? file : Self.file(file, number: index + 1))
    }
  }

  /// Where the map of another part of a long line goes: `map-2.svg` beside `map.svg`.
  private static func file(_ file: String, number: Int) -> String {
    let url = URL(fileURLWithPath: file)
    let name = "\(url.deletingPathExtension().lastPathComponent)-\(number)"
    let folder = url.deletingLastPathComponent()
    return folder.appendingPathComponent(name).appendingPathExtension(url.pathExtension).path
  }
}
