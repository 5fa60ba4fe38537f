import Text

extension Translation {
  /// A word of a translation, as white space separates them.
  public struct Word: Sendable, Equatable {
    public let text: String
    /// How sure the model was of it: sum over its tokens; nats.
    public let logProbability: Float
    /// The word of the line that it comes from, counted from 0; nil if it comes from none, or the model has no
    /// attention to tell.
    public let source: Int?

    /// One word with what stands behind it without a space.
    func joined(with next: Word) -> Word {
      Word(
        text: text + next.text, logProbability: logProbability + next.logProbability,
        source: source ?? next.source)
    }
  }
}

extension Translator {
  /// The words of a candidate in order: what the model thought of each, and which word of the line each comes from.
  ///
  /// Attention is computed for it once more, which takes about as long as one step of training on the sentence.
  public func words(of candidate: Translation.Candidate) -> [Translation.Word] {
    var words: [Translation.Word] = []
    var wordsBefore = 0
    let spaces = LineJoiner.spaces(
      before: candidate.parts.map { ($0.text.inOneLine, $0.endsClause) })
    for (part, hasSpace) in zip(candidate.parts, spaces) {
      let alignment = wordAlignment(source: part.source, target: part.target, of: part.line)
      // A line may have been cut within a word.
      if !part.followsSpace, !alignment.sourceWords.isEmpty {
        wordsBefore = max(0, wordsBefore - 1)
      }
      var own: [Translation.Word] = []
      for (place, word) in alignment.targetWords.enumerated() {
        let text = part.replacements[place] ?? word.text
        guard !text.isEmpty else { continue }
        own.append(
          Translation.Word(
            text: text,
            logProbability: part.logProbabilities[word.ownTokens].reduce(0, +),
            source: alignment.sources[place].map { $0 + wordsBefore }))
      }
      if !hasSpace, let first = own.first, let last = words.popLast() {
        own[0] = last.joined(with: first)
      }
      words += own
      wordsBefore += alignment.sourceWords.count
    }
    return words
  }
}
