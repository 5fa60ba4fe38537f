/// Keeps the best `beamSize` beginnings of every sentence, all sentences of a batch together.
///
/// A hypothesis that ends keeps its place in the beam, so that a beam of one is greedy search. A sentence is done
/// when all places are taken by hypotheses that have ended, or when no live beginning can still enter the n best:
/// log-probabilities only fall, so `log p / maximumLength^α` bounds what a beginning can reach.
public struct BeamSearch {
  private let options: SearchOptions
  private let tokens: SpecialTokens

  public init(options: SearchOptions, tokens: SpecialTokens) {
    self.options = options
    self.tokens = tokens
  }

  /// A beginning of a translation.
  private struct Beginning {
    var tokens: [Int32]
    var logProbability: Float
  }

  /// A sentence that is not done yet.
  private struct Sentence {
    let index: Int
    let maximumLength: Int
    var live: [Beginning]
    var finished: [Hypothesis] = []
  }

  /// - Parameter state: a row for each sentence
  /// - Returns: up to `nBest` hypotheses for each sentence, best first, sentences in order
  public func search<Model: StepModel>(
    _ model: Model, from state: Model.State, sourceLengths: [Int]
  ) -> [[Hypothesis]] {
    var state = state
    var results = [[Hypothesis]](repeating: [], count: sourceLengths.count)
    var running = sourceLengths.enumerated().map { index, length in
      Sentence(
        index: index, maximumLength: options.maximumLength(forSourceLength: length),
        live: [Beginning(tokens: [], logProbability: 0)])
    }
    while !running.isEmpty {
      let last = running.flatMap { $0.live.map { $0.tokens.last ?? tokens.start } }
      let result = model.step(last, &state)
      var row = 0
      var origins: [Int] = []
      var stillRunning: [Sentence] = []
      for sentence in running {
        var sentence = sentence
        let rows = row..<row + sentence.live.count
        row = rows.upperBound
        let parents = extend(&sentence, with: result, rows: rows)
        if isDone(sentence) {
          results[sentence.index] = best(of: sentence)
        } else {
          origins += parents
          stillRunning.append(sentence)
        }
      }
      running = stillRunning
      if !running.isEmpty { state = model.select(origins, from: state) }
    }
    return results
  }

  /// Replaces the live beginnings by their best continuations; returns the row each came from.
  private func extend(
    _ sentence: inout Sentence, with result: LogProbabilities, rows: Range<Int>
  ) -> [Int] {
    let places = options.beamSize - sentence.finished.count
    var candidates: [(logProbability: Float, parent: Int, token: Int32)] = []
    for (parent, row) in zip(sentence.live.indices, rows) {
      let top = result.withRow(row) { TopTokens.largest(places, of: $0, except: tokens.forbidden) }
      candidates += top.map {
        (sentence.live[parent].logProbability + $0.logProbability, parent, $0.token)
      }
    }
    candidates.sort {
      ($1.logProbability, $0.parent, $0.token) < ($0.logProbability, $1.parent, $1.token)
    }
    var next: [Beginning] = []
    var origins: [Int] = []
    for candidate in candidates.prefix(places) {
      let parent = sentence.live[candidate.parent]
      if candidate.token == tokens.end {
        finish(&sentence, parent, candidate.logProbability)
      } else {
        next.append(
          Beginning(
            tokens: parent.tokens + [candidate.token], logProbability: candidate.logProbability))
        origins.append(rows.lowerBound + candidate.parent)
      }
    }
    sentence.live = next
    return origins
  }

  private func finish(_ sentence: inout Sentence, _ parent: Beginning, _ logProbability: Float) {
    let score = options.score(logProbability, length: parent.tokens.count + 1)
    let place = sentence.finished.firstIndex { $0.score < score } ?? sentence.finished.count
    sentence.finished.insert(
      Hypothesis(
        tokens: parent.tokens, logProbability: logProbability, score: score, isComplete: true),
      at: place)
  }

  private func isDone(_ sentence: Sentence) -> Bool {
    guard let live = sentence.live.first else { return true }
    if live.tokens.count >= sentence.maximumLength { return true }
    guard sentence.finished.count >= options.nBest else { return false }
    let bound = options.score(live.logProbability, length: sentence.maximumLength)
    return bound <= sentence.finished[options.nBest - 1].score
  }

  /// The best of what ended; of the beginnings only where too little ended in time.
  private func best(of sentence: Sentence) -> [Hypothesis] {
    let missing = max(0, options.nBest - sentence.finished.count)
    let cut = sentence.live.prefix(missing).map { live in
      Hypothesis(
        tokens: live.tokens, logProbability: live.logProbability,
        score: options.score(live.logProbability, length: max(live.tokens.count, 1)),
        isComplete: false)
    }
    return Array(sentence.finished.prefix(options.nBest)) + cut
  }
}
