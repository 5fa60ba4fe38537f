/// Keeps the best `beamSize` beginnings of every sentence, all sentences of a batch together.
///
/// A hypothesis that ends keeps its place, so the beam of what goes on shrinks. A sentence is done as soon as one
/// of these holds:
/// - all places are taken by hypotheses that have ended (so a beam of 1 is greedy search);
/// - no live beginning can still enter the n best. Log-probabilities only fall and a translation has at most
///   `maximumLength` tokens, so `log p / maximumLength^α` bounds what a beginning can reach: this rule
///   alone never changes which complete translations come out;
/// - the maximum length is reached, or no token is possible.
///
/// A sentence with required phrases has at least one place more than they have tokens, and only ends with all of them.
public struct BeamSearch: Sendable {
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
  ///   - requests: one for each sentence
  /// - Returns: up to `nBest` hypotheses for each sentence, sentences in order. Complete ones first, each kind
  ///   best first; one that was cut stands only where too few were completed.
  public func search<Model: StepModel>(
    _ model: Model, from state: Model.State, for requests: [SearchRequest]
  ) -> [[Hypothesis]] {
    var state = state
    var beams = requests.map { Beam(options: options, tokens: tokens, request: $0) }
    /// The sentences that are not done yet; their beginnings are the rows of the state, one after another.
    var running = Array(beams.indices)
    while !running.isEmpty {
      let last = running.flatMap { beams[$0].lastTokens }
      let result = model.step(last, &state)
      precondition(
        result.rows == last.count, "BeamSearch: \(result.rows) rows for \(last.count) hypotheses")
      var firstRow = 0
      var origins: [Int] = []
      running = running.filter { sentence in
        let rows = firstRow..<firstRow + beams[sentence].live.count
        firstRow = rows.upperBound
        let parents = beams[sentence].advance(
          with: result, rows: rows, attention: model.attention(ofRow:))
        if beams[sentence].isDone { return false }
        origins += parents.map { rows.lowerBound + $0 }
        return true
      }
      if !running.isEmpty { state = model.select(origins, from: state) }
    }
    return beams.map(\.best)
  }
}
