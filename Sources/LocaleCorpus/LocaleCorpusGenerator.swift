import Corpora

/// Makes sentence pairs for any two languages from the locale data of ICU: the same number, date or code, said in
/// both.
///
/// Kinds of phrases take turns. One that has nothing new left drops out, and the others go on. No source sentence
/// comes twice: its first translation stands. Equal seeds give equal pairs.
public final class LocaleCorpusGenerator: SentencePairSource {
  /// How many pairs of each kind were made so far.
  public private(set) var counts: [PhraseKind: Int]
  /// The kinds that have nothing new left.
  public private(set) var exhausted: Set<PhraseKind> = []

  private var turns: [Turn]
  /// The turns that are still to come in this round.
  private var round: [Int] = []
  private var order: SplitMix64
  private var sources: Set<String> = []

  private struct Turn {
    let kind: PhraseKind
    var drawer: any PairDrawer
    var random: SplitMix64
  }

  /// Values without a new pair, one after another, after which a kind counts as exhausted.
  private static let patience = 1000

  /// - Throws: `LocaleCorpusError.sameLanguage`
  public init(from source: Language, to target: Language, kinds: [PhraseKind], seed: UInt64) throws
  {
    guard source.locale != target.locale else {
      throw LocaleCorpusError.sameLanguage(target.code)
    }
    counts = Dictionary(kinds.map { ($0, 0) }) { first, _ in first }
    order = SplitMix64(seed: seed)
    turns = []
    for kind in PhraseKind.allCases where counts[kind] != nil {
      // Every kind has its own numbers, whatever other kinds there are.
      let random = SplitMix64(seed: SplitMix64.mix(seed) ^ kind.salt)
      if let drawer = kind.drawer(from: source, to: target) {
        turns.append(Turn(kind: kind, drawer: drawer, random: random))
      } else {
        exhausted.insert(kind)
      }
    }
  }

  /// The next pair, or nil after the last.
  public func next() -> SentencePair? {
    while true {
      if round.isEmpty {
        round = turns.indices.filter { !exhausted.contains(turns[$0].kind) }
        if round.isEmpty { return nil }
        order.shuffle(&round)
      }
      let index = round.removeLast()
      let kind = turns[index].kind
      if let pair = newPair(&turns[index]) {
        counts[kind, default: 0] += 1
        return pair
      }
      exhausted.insert(kind)
    }
  }

  private func newPair(_ turn: inout Turn) -> SentencePair? {
    var missed = 0
    while missed < Self.patience {
      switch turn.drawer.draw(using: &turn.random) {
      case .exhausted: return nil
      case .pair(let pair) where sources.insert(pair.source).inserted: return pair
      case .pair, .nothing: missed += 1
      }
    }
    return nil
  }
}

extension PhraseKind {
  /// Tells the random numbers of one kind from those of another.
  fileprivate var salt: UInt64 {
    rawValue.utf8.reduce(0) { SplitMix64.mix($0 &+ UInt64($1)) }
  }
}
