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

  /// Where two symbols stand beside each other.
  private struct Occurrences {
    var count = 0
    /// Words that have the pair, or had it.
    var words: [Int32] = []

    mutating func add(_ more: Int, in word: Int32) {
      count += more
      if words.last != word { words.append(word) }
    }
  }

  /// A pair with the count it had when it was put on the heap.
  private struct Candidate: Comparable {
    let count: Int
    let pair: SymbolPair

    /// More frequent first, ties by the older symbols.
    static func < (one: Candidate, other: Candidate) -> Bool {
      (one.count, other.pair.left, other.pair.right) < (other.count, one.pair.left, one.pair.right)
    }
  }

  private var words: [Word] = []
  private var ids: [String: Int32] = [:]
  private var occurrences: [SymbolPair: Occurrences] = [:]
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
    for (index, word) in words.enumerated() {
      for pair in pairs(of: word.symbols) {
        occurrences[pair, default: Occurrences()].add(word.count, in: Int32(index))
      }
    }
    heap = Heap(occurrences.map { Candidate(count: $1.count, pair: $0) })
  }

  /// Merges until there are `limit` entries or no pair is frequent enough.
  mutating func learn(entries limit: Int, minimumFrequency: Int, progress: ((Double) -> Void)?) {
    let start = entries.count
    while entries.count < limit, let best = heap.popMax() {
      let current = occurrences[best.pair]?.count ?? 0
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

  private mutating func merge(_ pair: SymbolPair, count: Int) {
    let text = entries[Int(pair.left)].text + entries[Int(pair.right)].text
    // Two pairs may spell the same piece; it is one entry.
    let id = ids[text] ?? Int32(entries.count)
    if Int(id) == entries.count {
      entries.append(LearnedEntry(text: text, frequency: count))
      ids[text] = id
    }
    var grown: Set<SymbolPair> = []
    for index in occurrences[pair, default: Occurrences()].words.sorted() {
      let (old, count) = (words[Int(index)].symbols, words[Int(index)].count)
      let new = joining(pair, as: id, in: old)
      // The pair may have been there once and be gone.
      guard new.count < old.count else { continue }
      words[Int(index)].symbols = new
      // All pairs without one of these are what they were.
      let touched = [pair.left, pair.right, id]
      for pair in pairs(of: old, with: touched) { occurrences[pair]?.count -= count }
      for pair in pairs(of: new, with: touched) {
        if pair.left == id || pair.right == id {
          occurrences[pair, default: Occurrences()].add(count, in: index)
          grown.insert(pair)
        } else {
          occurrences[pair]?.count += count
        }
      }
    }
    occurrences[pair] = nil
    // Those that became rarer stay on the heap with too high a count, and are looked at when their turn comes.
    for pair in grown {
      if let count = occurrences[pair]?.count {
        heap.insert(Candidate(count: count, pair: pair))
      }
    }
  }

  /// The neighbours in a word that may be joined.
  private func pairs(of symbols: [Int32]) -> [SymbolPair] {
    zip(symbols, symbols.dropFirst()).compactMap { left, right in
      left == Self.outside || right == Self.outside ? nil : SymbolPair(left: left, right: right)
    }
  }

  private func pairs(of symbols: [Int32], with touched: [Int32]) -> [SymbolPair] {
    pairs(of: symbols).filter { touched.contains($0.left) || touched.contains($0.right) }
  }

  private func joining(_ pair: SymbolPair, as id: Int32, in symbols: [Int32]) -> [Int32] {
    var result: [Int32] = []
    result.reserveCapacity(symbols.count)
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
}
