import Tensors

/// The search for the translation of one sentence.
struct Beam {
  /// A beginning of a translation.
  struct Beginning {
    var tokens: [Int32]
    var logProbability: Float
  }

  /// The beginnings that may go on, best first.
  private(set) var live = [Beginning(tokens: [], logProbability: 0)]
  /// The hypotheses that ended, best first; equals in the order they were found.
  private var finished: [Hypothesis] = []
  private var isStuck = false
  private let options: SearchOptions
  private let tokens: SpecialTokens
  private let maximumLength: Int

  init(options: SearchOptions, tokens: SpecialTokens, maximumLength: Int) {
    self.options = options
    self.tokens = tokens
    self.maximumLength = maximumLength
  }

  /// What each beginning produced last.
  var lastTokens: [Int32] { live.map { $0.tokens.last ?? tokens.start } }

  /// Replaces the beginnings by their best continuations.
  ///
  /// - Parameter rows: of `result`, one for each beginning
  /// - Returns: for each new beginning the index of the old one that it continues
  mutating func advance(with result: Matrix, rows: Range<Int>) -> [Int] {
    var top = TopTokens(options.beamSize - finished.count, except: tokens.forbidden)
    for (parent, row) in rows.enumerated() {
      result.withRow(row) { top.add(.init($0), after: live[parent].logProbability, of: parent) }
    }
    var next: [Beginning] = []
    var parents: [Int] = []
    for candidate in top.candidates {
      let parent = live[candidate.parent]
      if candidate.token == tokens.end {
        finish(parent, candidate.logProbability)
      } else {
        next.append(
          Beginning(
            tokens: parent.tokens + [candidate.token], logProbability: candidate.logProbability))
        parents.append(candidate.parent)
      }
    }
    isStuck = next.isEmpty
    // Where nothing goes on and nothing ever ended, the beginnings stay to be given as cut translations.
    if !isStuck || !finished.isEmpty { live = next }
    return parents
  }

  private mutating func finish(_ beginning: Beginning, _ logProbability: Float) {
    let score = options.score(logProbability, length: beginning.tokens.count + 1)
    let place = finished.firstIndex { $0.score < score } ?? finished.count
    finished.insert(
      Hypothesis(
        tokens: beginning.tokens, logProbability: logProbability, score: score, isComplete: true),
      at: place)
  }

  /// Whether search is over: see `BeamSearch`.
  var isDone: Bool {
    guard !isStuck, let best = live.first else { return true }
    if best.tokens.count >= maximumLength { return true }
    guard finished.count >= options.nBest else { return false }
    let bound = options.score(best.logProbability, length: maximumLength)
    return bound <= finished[options.nBest - 1].score
  }

  /// Up to `nBest` hypotheses: what ended, then what had to be cut.
  var best: [Hypothesis] {
    let missing = max(0, options.nBest - finished.count)
    let cut = live.prefix(missing).map { beginning in
      Hypothesis(
        tokens: beginning.tokens, logProbability: beginning.logProbability,
        score: options.score(beginning.logProbability, length: beginning.tokens.count),
        isComplete: false)
    }
    return Array(finished.prefix(options.nBest)) + cut
  }
}
