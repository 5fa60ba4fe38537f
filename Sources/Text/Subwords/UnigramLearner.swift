import Foundation

/// Learns a unigram language model of subwords (Kudo 2018): from far too many frequent substrings, those are taken
/// away again and again that are missed least.
///
/// Characters always stay, so that the text can be spelled whatever is taken away.
struct UnigramLearner: SubwordLearner {
  let options: VocabularyOptions

  /// Substrings to begin with at most, and characters of the longest.
  private static let mostSeeds = 1_000_000
  private static let maximumLength = 16
  /// Share of the pieces that stay when some are taken away.
  private static let shrinkingFactor = 0.75
  /// Pieces beyond the size asked for among which the last choice is made.
  private static let reserve = 1.1

  func learn(
    from units: UnitCounts, entries limit: Int, progress: ((Double) -> Void)?
  ) -> [LearnedEntry] {
    let alphabet = units.alphabet(
      coverage: options.characterCoverage, atLeast: options.minimumFrequency, atMost: limit)
    let words = words(of: units, alphabet: alphabet)
    var estimate = UnigramEstimate(
      words: words.map { (Array($0.text.utf8), Double($0.count)) },
      characters: alphabet.map { ($0.text, Double($0.frequency)) }, seeds: seeds(of: words))
    let goal = max(Int(Double(limit) * Self.reserve), alphabet.count)
    let start = estimate.count
    while true {
      for _ in 0..<2 { estimate.maximize() }
      guard estimate.count > goal else { break }
      estimate.prune(to: max(goal, Int(Double(estimate.count) * Self.shrinkingFactor)))
      // Each round takes away the same share.
      progress?(
        log(Double(start) / Double(estimate.count)) / max(1, log(Double(start) / Double(goal))))
    }
    progress?(1)
    return estimate.entries(atMost: limit)
  }

  /// The units without the characters that are left to bytes, which cut them apart.
  private func words(
    of units: UnitCounts, alphabet: [LearnedEntry]
  ) -> [(text: String, count: Int)] {
    let known = Set(alphabet.flatMap(\.text.unicodeScalars))
    var counts: [String: Int] = [:]
    for (unit, count) in units.sorted {
      for part in unit.unicodeScalars.split(whereSeparator: { !known.contains($0) }) {
        counts[String(part), default: 0] += count
      }
    }
    return counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, $0.value) }
  }

  /// The substrings that save most characters.
  private func seeds(of words: [(text: String, count: Int)]) -> [(text: String, score: Double)] {
    var substrings = RepeatedSubstrings(maximumLength: Self.maximumLength)
    for word in words { substrings.add(Array(word.text.unicodeScalars), count: word.count) }
    let scored = substrings.all(atLeast: options.minimumFrequency).map {
      (text: $0.text, score: Double($0.count * $0.text.unicodeScalars.count))
    }
    return Array(scored.sorted { $0.score > $1.score }.prefix(Self.mostSeeds))
  }
}
