import Tensors

/// Goes one way through the continuations of every sentence, all sentences of a batch together; what differs is how a
/// continuation is chosen.
struct SinglePath {
  let options: SearchOptions
  let tokens: SpecialTokens

  struct Choice {
    let token: Int32
    /// Of the beginning with this token.
    let logProbability: Float
  }

  private struct Path {
    let maximumLength: Int
    let rules: [any TokenRule]
    var beginning = Beginning()
    /// What the beginning became, as soon as it goes no further.
    var outcome: Hypothesis?
  }

  /// - Parameters:
  ///   - requests: one for each row of `state`
  ///   - choose: the continuation of a row's beginning, nil if none is possible; told the row's log-probabilities
  /// - Returns: a hypothesis for each request, in order
  func search<Model: StepModel>(
    _ model: Model, from state: Model.State, for requests: [SearchRequest],
    choose: (
      _ request: Int, _ row: UnsafeBufferPointer<Float>, _ beginning: Beginning,
      _ rules: [any TokenRule]
    ) -> Choice?
  ) -> [Hypothesis] {
    var state = state
    var paths = requests.map { request in
      Path(
        maximumLength: options.maximumLength(for: request),
        rules: options.rules(for: request, end: tokens.end))
    }
    /// The path of each row that still goes on.
    var running = Array(paths.indices)
    while !running.isEmpty {
      let last = running.map { paths[$0].beginning.tokens.last ?? tokens.start }
      let result = model.step(last, &state)
      let kept = running.indices.filter { row in
        let path = running[row]
        let choice = result.withRow(row) {
          choose(path, .init($0), paths[path].beginning, paths[path].rules)
        }
        advance(&paths[path], choice)
        return paths[path].outcome == nil
      }
      if kept.count < running.count {
        running = kept.map { running[$0] }
        if !running.isEmpty { state = model.select(kept, from: state) }
      }
    }
    return paths.compactMap(\.outcome)
  }

  private func advance(_ path: inout Path, _ choice: Choice?) {
    guard let choice else {
      path.outcome = path.beginning.ended(reaching: nil, options: options)
      return
    }
    if choice.token == tokens.end {
      path.outcome = path.beginning.ended(reaching: choice.logProbability, options: options)
      return
    }
    path.beginning = path.beginning.adding(choice.token, reaching: choice.logProbability)
    if path.beginning.tokens.count >= path.maximumLength {
      path.outcome = path.beginning.ended(reaching: nil, options: options)
    }
  }
}
