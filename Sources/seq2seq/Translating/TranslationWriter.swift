import Translation

/// A form that translations are written in.
protocol TranslationWriter {
  /// What is written for one line, the line feed at its end included.
  func text(of translation: Translation, for request: TranslationRequest, line: Int) -> String
}

/// The best translation and nothing else: one line for each.
struct PlainTextWriter: TranslationWriter {
  func text(of translation: Translation, for request: TranslationRequest, line: Int) -> String {
    translation.text + "\n"
  }
}
