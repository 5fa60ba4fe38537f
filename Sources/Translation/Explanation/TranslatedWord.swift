extension Translation {
  /// A word of a translation, as white space separates them.
  public struct Word: Sendable, Equatable {
    public let text: String
    /// How sure the model was of it: sum over its tokens; nats.
    public let logProbability: Float
    /// The word of the line that it comes from, counted from 0; nil if it comes from none, or the model has no
    /// attention to tell.
    public let source: Int?
  }
}

extension Translator {
  /// The words of a candidate in order: what the model thought of each, and which word of the line each comes from.
  ///
  /// Attention is computed for it once more, which takes about as long as one step of training on the sentence.
  public func words(of candidate: Translation.Candidate) -> [Translation.Word] {
    var words: [Translation.Word] = []
    var wordsBefore = 0
    for part in candidate.parts {
      let alignment = wordAlignment(source: part.source, target: part.target, of: part.line)
      for (place, word) in alignment.targetWords.enumerated() {
        let text = part.replacements[place] ?? word.text
        guard !text.isEmpty else { continue }
        words.append(
          Translation.Word(
            text: text,
            logProbability: part.logProbabilities[word.ownTokens].reduce(0, +),
            source: alignment.sources[place].map { $0 + wordsBefore }))
      }
      wordsBefore += alignment.sourceWords.count
    }
    return words
  }
}
