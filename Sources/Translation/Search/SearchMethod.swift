import Decoding

/// A way of finding hypotheses.
enum SearchMethod: Sendable {
  /// The most probable token at every step, or a beam where that is asked for.
  case best(SearchOptions)
  /// Drawn at random.
  case sampling(SearchOptions, SamplingOptions, count: Int)

  /// Up to the number wanted of each sentence, in the order that `requests` have.
  func search<Model: StepModel>(
    _ model: Model, from state: Model.State, for requests: [SearchRequest], tokens: SpecialTokens
  ) -> [[Hypothesis]] {
    switch self {
    case .best(let options):
      guard options.isGreedy, requests.allSatisfy(\.required.isEmpty) else {
        return BeamSearch(options: options, tokens: tokens)
          .search(model, from: state, for: requests)
      }
      return GreedySearch(options: options, tokens: tokens)
        .search(model, from: state, for: requests).map { [$0] }
    case .sampling(let options, let sampling, let count):
      return Sampling(options: options, sampling: sampling, tokens: tokens)
        .search(model, from: state, for: requests, count: count)
    }
  }
}

extension SearchOptions {
  /// Whether a beam would find nothing else.
  fileprivate var isGreedy: Bool { beamSize == 1 && coveragePenalty == 0 }
}
