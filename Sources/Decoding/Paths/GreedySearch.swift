/// Takes the most probable token at every step, for all sentences of a batch together.
public struct GreedySearch: Sendable {
  private let options: SearchOptions
  private let tokens: SpecialTokens

  public init(options: SearchOptions, tokens: SpecialTokens) {
    self.options = options
    self.tokens = tokens
  }

  /// Translates a batch; a sentence that is done leaves it.
  ///
  /// - Parameters:
  ///   - model: what gives the next tokens' probabilities
  ///   - state: a row for each sentence
  ///   - requests: one for each sentence; required phrases need a beam and are not looked for
  /// - Returns: a hypothesis for each sentence, in order
  public func search<Model: StepModel>(
    _ model: Model, from state: Model.State, for requests: [SearchRequest]
  ) -> [Hypothesis] {
    SinglePath(options: options, tokens: tokens).search(model, from: state, for: requests) {
      _, row, beginning, rules in
      var top = TopTokens(1, except: tokens.forbidden)
      top.add(row, after: beginning.logProbability, of: 0) {
        rules.allow($0, after: beginning.tokens)
      }
      return top.candidates.first.map {
        SinglePath.Choice(token: $0.token, logProbability: $0.logProbability)
      }
    }
  }
}
