import Corpora
import Translation

/// Translates windows of lines: writes what came out, tells what should be looked at and draws what was attended to.
struct LineTranslator {
  let translator: Translator
  let options: Translator.Options
  let writer: any TranslationWriter
  let stream: TextStream
  let attention: AttentionDrawing?
  var warnings: WarningReport

  /// Everything is written when this returns.
  ///
  /// - Throws: `OutputError`, `Failure`
  mutating func translate(_ window: RequestWindow) throws {
    let translations = translator.translate(window.requests, options: options)
    let texts = try zip(window.requests, translations).enumerated().map { offset, pair in
      try writer.text(of: pair.1, for: pair.0, line: window.firstLine + offset)
    }
    try stream.write(texts.joined())
    for (offset, translation) in translations.enumerated() {
      let line = window.firstLine + offset
      warnings.add((window.warnings[line] ?? []) + translation.warnings, line: line)
      try attention?.draw(translation)
    }
  }
}
