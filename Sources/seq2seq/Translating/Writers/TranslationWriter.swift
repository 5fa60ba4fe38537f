import Translation

/// A form that translations are written in.
protocol TranslationWriter {
  /// What is written for one line, the line feed at its end included.
  ///
  /// - Parameter line: counted from 1
  func text(of translation: Translation, for request: TranslationRequest, line: Int) throws
    -> String
}
