import Charts
import Foundation
import Translation

/// Translates lines to standard output, warns about what is not whole and draws what was attended to.
struct LineTranslator {
  let translator: Translator
  let options: Translator.Options
  let showsAttention: Bool
  /// Where the attention is drawn as SVG.
  let attentionFile: String?
  let isQuiet: Bool
  private var linesDone = 0

  init(
    translator: Translator, options: Translator.Options, showsAttention: Bool,
    attentionFile: String?, isQuiet: Bool
  ) {
    self.translator = translator
    self.options = options
    self.showsAttention = showsAttention
    self.attentionFile = attentionFile
    self.isQuiet = isQuiet
  }

  /// - Throws: `OutputError`
  mutating func translate(_ lines: [String]) throws {
    let translations = translator.translate(lines, options: options)
    try StandardOutput.write(translations.map { $0.text + "\n" }.joined())
    for (index, translation) in translations.enumerated() {
      if !isQuiet {
        let number = linesDone + index + 1
        StandardError.write(translation.warnings.map { "line \(number): \($0)\n" }.joined())
      }
      try drawAttention(of: translation)
    }
    linesDone += lines.count
  }

  private func drawAttention(of translation: Translation) throws {
    guard showsAttention || attentionFile != nil, let best = translation.candidates.first else {
      return
    }
    for part in best.parts {
      guard let map = translator.attentionMap(of: part) else { continue }
      let drawing = HeatMap(
        rows: map.targetTokens, columns: map.sourceTokens, values: map.weights)
      if showsAttention {
        StandardError.write(drawing.text(Terminal.style(of: STDERR_FILENO)) + "\n")
      }
      if let attentionFile { try OutputFile.write(drawing.svg, to: attentionFile) }
    }
  }
}

extension Translation {
  /// What a person should look at.
  var warnings: [String] {
    guard let best = candidates.first else { return [] }
    return (best.isComplete ? [] : ["stopped at the greatest length; see --max-length"])
      + best.placeables.lost.map { "the translation lost \($0)" }
      + best.placeables.repeated.map { "the translation repeats \($0)" }
  }
}
