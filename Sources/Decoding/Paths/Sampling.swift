/// Draws translations at random, each token with the probability that the model gives it.
public struct Sampling: Sendable {
  private let options: SearchOptions
  private let sampling: SamplingOptions
  private let tokens: SpecialTokens

  /// - Parameters:
  ///   - options: of which lengths and rules count
  ///   - sampling: how tokens are drawn
  ///   - tokens: the special ones
  public init(options: SearchOptions, sampling: SamplingOptions, tokens: SpecialTokens) {
    self.options = options
    self.sampling = sampling
    self.tokens = tokens
  }

  /// Draws translations of a batch; what is drawn depends on the requests' and the options' seeds alone.
  ///
  /// - Parameters:
  ///   - model: what gives the next tokens' probabilities
  ///   - state: a row for each sentence
  ///   - requests: one for each sentence; required phrases are not looked for
  ///   - count: translations of each sentence
  /// - Returns: `count` hypotheses for each sentence as they were drawn, scored by what the model gives them whatever
  ///   the temperature
  public func search<Model: StepModel>(
    _ model: Model, from state: Model.State, for requests: [SearchRequest], count: Int
  ) -> [[Hypothesis]] {
    let rows = requests.indices.flatMap { [Int](repeating: $0, count: count) }
    var lotteries = rows.indices.map { row in
      TokenLottery(sampling, seeds: requests[rows[row]].seed, UInt64(row % count))
    }
    let drawn = SinglePath(options: options, tokens: tokens).search(
      model, from: count == 1 ? state : model.select(rows, from: state),
      for: rows.map { requests[$0] }
    ) { path, row, beginning, rules in
      let token = lotteries[path].draw(from: row, except: tokens.forbidden) {
        rules.isEmpty || rules.allow($0, after: beginning.tokens)
      }
      return token.map {
        SinglePath.Choice(token: $0, logProbability: beginning.logProbability + row[Int($0)])
      }
    }
    return stride(from: 0, to: drawn.count, by: max(count, 1)).map {
      Array(drawn[$0..<$0 + count])
    }
  }
}
