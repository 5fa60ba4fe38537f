import Translation

/// Everything that is known of a translation, as an object in one line.
struct JSONWriter: TranslationWriter {
  let translator: Translator

  func text(of translation: Translation, for request: TranslationRequest, line: Int) throws
    -> String
  {
    try ReportFormat.jsonLine(
      TranslationObject(translation, of: request, line: line, by: translator)) + "\n"
  }
}

/// A translation as a program reads it; nothing is rounded.
private struct TranslationObject: Encodable {
  /// Counted from 1.
  let line: Int
  let source: String
  let translation: String
  let status: Translation.Status
  /// The expected share of right words; nil for a model that was never calibrated.
  let confidence: Double?
  let parts: Int
  let score: Float?
  let logProbability: Float?
  let words: [Word]
  /// Pairs of a word of the source and one of the translation, counted from 0.
  let alignment: [[Int]]
  let unknownWords: [String]
  let missing: [String]
  let lost: [String]
  let alternatives: [Alternative]

  struct Word: Encodable {
    let text: String
    let logProbability: Float
  }

  struct Alternative: Encodable {
    let translation: String
    let score: Float
    let logProbability: Float
  }

  init(
    _ translation: Translation, of request: TranslationRequest, line: Int,
    by translator: Translator
  ) {
    let best = translation.candidates.first
    let words = best.map(translator.words) ?? []
    self.line = line
    source = request.line
    self.translation = translation.text
    status = translation.status
    confidence = translation.confidence
    parts = translation.partCount
    score = best?.score
    logProbability = best?.logProbability
    self.words = words.map { Word(text: $0.text, logProbability: $0.logProbability) }
    alignment = WordLink.links(of: words).map { [$0.source, $0.target] }
    unknownWords = translation.unknownWords
    missing = best?.missing ?? []
    lost = best?.placeables.lost ?? []
    alternatives = translation.candidates.dropFirst().map {
      Alternative(translation: $0.text, score: $0.score, logProbability: $0.logProbability)
    }
  }
}
