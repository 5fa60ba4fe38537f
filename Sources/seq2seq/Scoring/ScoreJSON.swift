import Translation

/// The score of a translation as a program reads it: an object in a line.
struct ScoreJSON: Encodable {
  let logProbability: Float
  let score: Float
  let perplexity: Double
  let tokens: Int
  let words: [Word]
  /// Log-probability of the end of the line.
  let end: Float

  struct Word: Encodable {
    let text: String
    let logProbability: Float
  }

  init(_ translation: ScoredTranslation) {
    logProbability = translation.logProbability
    score = translation.score
    perplexity = translation.perplexity
    tokens = translation.logProbabilities.count
    words = translation.words.map { Word(text: $0.text, logProbability: $0.logProbability) }
    end = translation.endLogProbability
  }
}
