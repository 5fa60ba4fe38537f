/// Takes the most probable token at every step.
public struct GreedySearch {
  private let options: SearchOptions
  private let tokens: SpecialTokens

  public init(options: SearchOptions, tokens: SpecialTokens) {
    self.options = options
    self.tokens = tokens
  }

  /// - Parameter state: a row for each sentence
  /// - Returns: a hypothesis for each sentence, in order
  public func search<Model: StepModel>(
    _ model: Model, from state: Model.State, sourceLengths: [Int]
  ) -> [Hypothesis] {
    var state = state
    var outputs = [[Int32]](repeating: [], count: sourceLengths.count)
    var sums = [Float](repeating: 0, count: sourceLengths.count)
    var isComplete = [Bool](repeating: false, count: sourceLengths.count)
    /// The sentence of each row that is still running.
    var running = Array(sourceLengths.indices)
    while !running.isEmpty {
      let result = model.step(running.map { outputs[$0].last ?? tokens.start }, &state)
      var kept: [Int] = []
      for (row, sentence) in running.enumerated() {
        let best = result.withRow(row) {
          TopTokens.largest(1, of: $0, except: tokens.forbidden)[0]
        }
        sums[sentence] += best.logProbability
        if best.token == tokens.end {
          isComplete[sentence] = true
        } else {
          outputs[sentence].append(best.token)
          let limit = options.maximumLength(forSourceLength: sourceLengths[sentence])
          if outputs[sentence].count < limit { kept.append(row) }
        }
      }
      if kept.count < running.count {
        running = kept.map { running[$0] }
        if !running.isEmpty { state = model.select(kept, from: state) }
      }
    }
    return sourceLengths.indices.map { sentence in
      let length = outputs[sentence].count + (isComplete[sentence] ? 1 : 0)
      return Hypothesis(
        tokens: outputs[sentence], logProbability: sums[sentence],
        score: options.score(sums[sentence], length: length), isComplete: isComplete[sentence])
    }
  }
}
