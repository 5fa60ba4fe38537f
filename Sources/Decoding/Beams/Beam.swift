import Tensors

/// The search for the translations of one sentence.
struct Beam {
  /// A beginning that may go on.
  struct Entry {
    var beginning = Beginning()
    /// What was read so far; kept only if it counts.
    var coverage = Coverage()
    /// How many of the required phrases it has.
    var progress: RequiredPhrases
  }

  /// The beginnings that may go on, in the order they were chosen.
  private(set) var live: [Entry]
  /// The hypotheses that ended, best first; equals in the order they were found.
  private var finished: [Hypothesis] = []
  private var isStuck = false
  private let options: SearchOptions
  private let tokens: SpecialTokens
  private let rules: [any TokenRule]
  private let maximumLength: Int
  /// Places for beginnings and hypotheses together.
  private let width: Int

  init(options: SearchOptions, tokens: SpecialTokens, request: SearchRequest) {
    let progress = RequiredPhrases(request.required)
    self.options = options
    self.tokens = tokens
    rules = options.rules(for: request, end: tokens.end)
    maximumLength = max(
      options.maximumLength(for: request),
      (request.beginning?.count ?? 0) + progress.totalTokens + 1)
    // A place for beginnings with each number of required tokens, be the beam narrow.
    width =
      progress.totalTokens == 0
      ? options.beamSize : max(options.beamSize, progress.totalTokens + 1)
    live = [Entry(progress: progress)]
  }

  /// What each beginning produced last.
  var lastTokens: [Int32] { live.map { $0.beginning.tokens.last ?? tokens.start } }

  /// Replaces the beginnings by their best continuations.
  ///
  /// - Parameters:
  ///   - result: log-probabilities of the next tokens
  ///   - rows: of `result`, one for each beginning
  ///   - attention: what a row looked at
  /// - Returns: for each new beginning the index of the old one that it continues
  mutating func advance(
    with result: Matrix, rows: Range<Int>, attention: (Int) -> [Float]
  ) -> [Int] {
    if options.coveragePenalty > 0 {
      for (index, row) in rows.enumerated() {
        live[index].coverage = live[index].coverage.adding(attention(row))
      }
    }
    var next: [Entry] = []
    var parents: [Int] = []
    for candidate in continuations(result, rows: rows) {
      let parent = live[candidate.parent]
      if candidate.token == tokens.end {
        insert(ended(parent, reaching: candidate.logProbability))
        continue
      }
      var entry = parent
      entry.beginning = parent.beginning.adding(
        candidate.token, reaching: candidate.logProbability)
      entry.progress = parent.progress.adding(candidate.token)
      next.append(entry)
      parents.append(candidate.parent)
    }
    isStuck = next.isEmpty
    // Where nothing goes on and nothing ever ended, the beginnings stay to be given as cut translations.
    if !isStuck || !finished.isEmpty { live = next }
    return parents
  }

  /// The continuations to go on with, as many as there are places.
  private func continuations(_ result: Matrix, rows: Range<Int>) -> [TopTokens.Candidate] {
    let count = width - finished.count
    if live[0].progress.totalTokens > 0 { return required(count, of: result, rows: rows) }
    if options.diversity > 0 { return diverse(count, of: result, rows: rows) }
    return best(count, of: result, rows: rows)
  }

  /// The most probable continuations of all beginnings.
  private func best(_ count: Int, of result: Matrix, rows: Range<Int>) -> [TopTokens.Candidate] {
    var top = TopTokens(count, except: tokens.forbidden)
    for (parent, row) in rows.enumerated() { add(row, of: parent, in: result, to: &top) }
    return top.candidates
  }

  /// The most probable, each handicapped by its rank among those of its beginning (Li, Monroe & Jurafsky 2016).
  private func diverse(_ count: Int, of result: Matrix, rows: Range<Int>) -> [TopTokens.Candidate] {
    let ranked = rows.enumerated().flatMap { parent, row in
      var top = TopTokens(count, except: tokens.forbidden)
      add(row, of: parent, in: result, to: &top)
      return top.candidates.enumerated().map { rank, candidate in
        (candidate, score: candidate.logProbability - options.diversity * Float(rank))
      }
    }
    return ranked.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }
    .prefix(count).map(\.element.0)
  }

  /// Beginnings with every number of required tokens in turn, those with most first (Post & Vilar 2018).
  private func required(
    _ count: Int, of result: Matrix, rows: Range<Int>
  ) -> [TopTokens.Candidate] {
    var pool = best(count, of: result, rows: rows)
    for (parent, row) in rows.enumerated() {
      var own = TopTokens(1, except: tokens.forbidden)
      add(row, of: parent, in: result, to: &own)
      pool += own.candidates
      let entry = live[parent]
      pool += result.withRow(row) { values in
        entry.progress.next.filter { allows($0, after: entry) && values[Int($0)] > -.infinity }.map
        {
          TopTokens.Candidate(
            logProbability: entry.beginning.logProbability + values[Int($0)], parent: parent,
            token: $0)
        }
      }
    }
    return BeamAllocation.choose(count, of: pool) { candidate in
      live[candidate.parent].progress.adding(candidate.token).metTokens
    }
  }

  private func add(_ row: Int, of parent: Int, in result: Matrix, to top: inout TopTokens) {
    let entry = live[parent]
    result.withRow(row) {
      top.add(.init($0), after: entry.beginning.logProbability, of: parent) {
        allows($0, after: entry)
      }
    }
  }

  private func allows(_ token: Int32, after entry: Entry) -> Bool {
    (token != tokens.end || entry.progress.isComplete)
      && (rules.isEmpty || rules.allow(token, after: entry.beginning.tokens))
  }

  private func ended(_ entry: Entry, reaching sum: Float?) -> Hypothesis {
    let penalty =
      options.coveragePenalty > 0 ? options.coveragePenalty * entry.coverage.penalty : 0
    return entry.beginning.ended(reaching: sum, penalty: penalty, options: options)
  }

  private mutating func insert(_ hypothesis: Hypothesis) {
    let place = finished.firstIndex { $0.score < hypothesis.score } ?? finished.count
    finished.insert(hypothesis, at: place)
  }

  /// Whether search is over: see `BeamSearch`.
  var isDone: Bool {
    guard !isStuck, let longest = live.first?.beginning.tokens.count else { return true }
    if longest >= maximumLength { return true }
    guard finished.count >= options.nBest else { return false }
    let best = live.lazy.map(\.beginning.logProbability).max() ?? -.infinity
    return options.score(best, length: maximumLength) <= finished[options.nBest - 1].score
  }

  /// Up to `nBest` hypotheses: what ended, then what had to be cut, that with most required tokens first.
  var best: [Hypothesis] {
    let missing = max(0, options.nBest - finished.count)
    let cut = live.map { (met: $0.progress.metTokens, hypothesis: ended($0, reaching: nil)) }
      .enumerated().sorted { one, other in
        (other.element.met, other.element.hypothesis.score, one.offset)
          < (one.element.met, one.element.hypothesis.score, other.offset)
      }
    return Array(finished.prefix(options.nBest)) + cut.prefix(missing).map(\.element.hypothesis)
  }
}
