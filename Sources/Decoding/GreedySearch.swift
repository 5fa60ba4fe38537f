import Tensors

/// Takes the most probable token at every step, for all sentences of a batch together.
public struct GreedySearch: Sendable {
  private let options: SearchOptions
  private let tokens: SpecialTokens

  public init(options: SearchOptions, tokens: SpecialTokens) {
    self.options = options
    self.tokens = tokens
  }

  /// A translation in the making.
  private struct Beginning {
    let maximumLength: Int
    var tokens: [Int32] = []
    var logProbability: Float = 0
    var isComplete = false
  }

  /// Translates a batch; a sentence that is done leaves it.
  ///
  /// - Parameters:
  ///   - model: what gives the next tokens' probabilities
  ///   - state: a row for each sentence
  ///   - sourceLengths: tokens of each source sentence; they limit the length of its translation
  /// - Returns: a hypothesis for each sentence, in order
  public func search<Model: StepModel>(
    _ model: Model, from state: Model.State, sourceLengths: [Int]
  ) -> [Hypothesis] {
    var state = state
    var sentences = sourceLengths.map {
      Beginning(maximumLength: options.maximumLength(forSourceLength: $0))
    }
    /// The sentence of each row that is still running.
    var running = Array(sentences.indices)
    while !running.isEmpty {
      let result = model.step(running.map { sentences[$0].tokens.last ?? tokens.start }, &state)
      let kept = running.indices.filter { row in
        extend(&sentences[running[row]], with: result, row: row)
      }
      if kept.count < running.count {
        running = kept.map { running[$0] }
        if !running.isEmpty { state = model.select(kept, from: state) }
      }
    }
    return sentences.map { sentence in
      Hypothesis(
        tokens: sentence.tokens, logProbability: sentence.logProbability,
        score: options.score(
          sentence.logProbability, length: sentence.tokens.count + (sentence.isComplete ? 1 : 0)),
        isComplete: sentence.isComplete)
    }
  }

  /// Returns whether the sentence goes on.
  private func extend(
    _ sentence: inout Beginning, with result: Matrix, row: Int
  ) -> Bool {
    var top = TopTokens(1, except: tokens.forbidden)
    result.withRow(row) { top.add(.init($0), after: sentence.logProbability, of: row) }
    guard let best = top.candidates.first else { return false }
    sentence.logProbability = best.logProbability
    sentence.isComplete = best.token == tokens.end
    if sentence.isComplete { return false }
    sentence.tokens.append(best.token)
    return sentence.tokens.count < sentence.maximumLength
  }
}
