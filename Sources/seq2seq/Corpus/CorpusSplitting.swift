import Corpora
import Store

/// Moves pairs of a stored corpus to the splits that they are chosen for.
struct CorpusSplitting {
  private let corpus: CorpusRecord
  private let store: Store
  private let valid: SplitAmount?
  private let test: SplitAmount?
  /// The splits whose pairs are chosen anew: train, and those that come back to it first.
  private let open: [Split]

  /// - Throws: `Failure` if a split has pairs and nobody said what should happen to them.
  init(
    corpus: CorpusRecord, store: Store, valid: SplitAmount?, test: SplitAmount?, rejoin: [Split],
    appends: Bool
  ) throws {
    self.corpus = corpus
    self.store = store
    self.valid = valid
    self.test = test
    open = Split.allCases.filter { $0 == .train || rejoin.contains($0) }
    for (split, amount) in [(Split.valid, valid), (.test, test)] where amount != nil {
      if let pairs = corpus.pairCounts[split], !open.contains(split), !appends {
        throw Failure(
          "corpus \(corpus.name) has \(pairs) pairs in its \(split.rawValue) split already; "
            + "add to them with --append or choose anew with --rejoin \(split.rawValue)",
          kind: .usage)
      }
    }
  }

  /// - Returns: the corpus as it is then, and how many pairs came to each split.
  /// - Throws: `Failure` if nothing would be left to train on.
  func run() throws -> (corpus: CorpusRecord, moved: [Split: Int]) {
    let (plan, taken) = try choose()
    return try store.movePairs(of: corpus, in: open) { text in
      let position = HoldOut.position(of: text)
      return taken[position] ?? plan.split(at: position)
    }
  }

  /// Where texts, the sources of translations, go by their place, and by the splits that have them already.
  private func choose() throws -> (plan: SplitPlan, taken: [Double: Split]) {
    var taken: [Double: Split] = [:]
    let closed = [Split.valid, .test].filter { !open.contains($0) }
    try store.forEachPair(of: corpus, in: closed) { pair in
      taken[position(of: pair)] = pair.split
    }
    var positions: [Double] = []
    try store.forEachPair(of: corpus, in: open) { pair in
      let position = position(of: pair)
      if taken[position] == nil { positions.append(position) }
    }
    let plan = SplitPlan(positions: positions, valid: valid, test: test)
    guard positions.contains(where: { plan.split(at: $0) == .train }) else {
      throw Failure(
        "corpus \(corpus.name): of \(positions.count) pairs nothing would be left to train on; "
          + "ask for less",
        kind: .usage)
    }
    return (plan, taken)
  }

  private func position(of pair: PlacedPair) -> Double {
    HoldOut.position(of: corpus.task.heldOutText(of: pair.pair))
  }
}
