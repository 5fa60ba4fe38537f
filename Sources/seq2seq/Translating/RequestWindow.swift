import Translation

/// Lines that follow one another and are translated together.
struct RequestWindow {
  /// The number of the first, counted from 1.
  let firstLine: Int
  var requests: [TranslationRequest] = []
  /// What is to be said of lines before they are translated, by their numbers.
  var warnings: [Int: [TranslationWarning]] = [:]
}
