import HeapModule

/// Learns byte pair encoding: joins the most frequent pair of neighbouring symbols, again and again
/// (Gage 1994; Sennrich et al. 2016, algorithm 1).
struct BytePairLearner: SubwordLearner {
  let options: VocabularyOptions

  func learn(
    from units: UnitCounts, entries limit: Int, progress: ((Double) -> Void)?
  ) -> [LearnedEntry] {
    let alphabet = units.alphabet(
      coverage: options.characterCoverage, atLeast: options.minimumFrequency, atMost: limit)
    var merger = PairMerger(units, alphabet: alphabet)
    merger.learn(entries: limit, minimumFrequency: options.minimumFrequency, progress: progress)
    return merger.entries
  }
}

/// Counts are kept up to date for the words that a merge touches, and a heap finds the next pair: the cost is
/// that of the changes, not of the corpus.
private struct PairMerger {
  /// Characters, then merged pieces in the order of learning.
  private(set) var entries: [LearnedEntry]

  private struct Word {
    var symbols: [Int32]
    let count: Int
  }

  private struct Pair: Hashable {
    let left: Int32
    let right: Int32
  }

  /// A pair with the count it had when it was put on the heap.
  private struct Candidate: Comparable {
    let count: Int
    let pair: Pair

    /// More frequent first, ties by the older symbols.
    static func < (one: Candidate, other: Candidate) -> Bool {
      (one.count, other.pair.left, other.pair.right) < (other.count, one.pair.left, one.pair.right)
    }
  }

  private var words: [Word] = []
  private var ids: [String: Int32] = [:]
  private var counts: [Pair: Int] = [:]
  private var places: [Pair: Set<Int32>] = [:]
  private var heap = Heap<Candidate>()

  /// A symbol for characters outside the alphabet, which take part in no merge.
  private static let outside: Int32 = -1

  init(_ units: UnitCounts, alphabet: [LearnedEntry]) {
    entries = alphabet
    for (id, entry) in alphabet.enumerated() { ids[entry.text] = Int32(id) }
    for (unit, count) in units.sorted {
      let symbols = unit.unicodeScalars.map { ids[String($0)] ?? Self.outside }
      if symbols.count > 1 { words.append(Word(symbols: symbols, count: count)) }
    }
    for index in words.indices { count(pairsOf: index, sign: 1) }
    heap = Heap(counts.map { Candidate(count: $1, pair: $0) })
  }

  /// Merges until there are `limit` entries or no pair is frequent enough.
  mutating func learn(entries limit: Int, minimumFrequency: Int, progress: ((Double) -> Void)?) {
    let start = entries.count
    while entries.count < limit, let best = heap.popMax() {
      let current = counts[best.pair] ?? 0
      // The count has changed since: look again when its turn comes.
      guard current == best.count else {
        if current > 0 { heap.insert(Candidate(count: current, pair: best.pair)) }
        continue
      }
      guard current >= max(minimumFrequency, 1) else { break }
      merge(best.pair, count: current)
      if entries.count.isMultiple(of: 64) {
        progress?(Double(entries.count - start) / Double(max(1, limit - start)))
      }
    }
    progress?(1)
  }

  private mutating func merge(_ pair: Pair, count pairCount: Int) {
    let text = entries[Int(pair.left)].text + entries[Int(pair.right)].text
    // Two pairs may spell the same piece; it is one entry.
    let id = ids[text] ?? Int32(entries.count)
    if Int(id) == entries.count {
      entries.append(LearnedEntry(text: text, frequency: pairCount))
      ids[text] = id
    }
    var changed: Set<Pair> = []
    for place in (places[pair] ?? []).sorted() {
      changed.formUnion(count(pairsOf: Int(place), sign: -1))
      words[Int(place)].symbols = joining(pair, as: id, in: words[Int(place)].symbols)
      changed.formUnion(count(pairsOf: Int(place), sign: 1))
    }
    counts[pair] = nil
    places[pair] = nil
    for pair in changed {
      if let count = counts[pair], count > 0 { heap.insert(Candidate(count: count, pair: pair)) }
    }
  }

  private func joining(_ pair: Pair, as id: Int32, in symbols: [Int32]) -> [Int32] {
    var result: [Int32] = []
    var index = 0
    while index < symbols.count {
      if index + 1 < symbols.count, symbols[index] == pair.left, symbols[index + 1] == pair.right {
        result.append(id)
        index += 2
      } else {
        result.append(symbols[index])
        index += 1
      }
    }
    return result
  }

  /// Adds or takes away the pairs of one word; returns them.
  @discardableResult
  private mutating func count(pairsOf word: Int, sign: Int) -> Set<Pair> {
    let symbols = words[word].symbols
    var seen: Set<Pair> = []
    for (left, right) in zip(symbols, symbols.dropFirst())
    where left != Self.outside && right != Self.outside {
      let pair = Pair(left: left, right: right)
      counts[pair, default: 0] += sign * words[word].count
      if sign > 0 { places[pair, default: []].insert(Int32(word)) }
      seen.insert(pair)
    }
    return seen
  }
}
