/// How often each unit of text, a word with the space before it, occurs.
struct UnitCounts {
  private(set) var counts: [String: Int] = [:]

  var isEmpty: Bool { counts.isEmpty }

  mutating func add(_ unit: String, count: Int) { counts[unit, default: 0] += count }

  /// Takes a unit out; returns how often it occurred.
  mutating func remove(_ unit: String) -> Int { counts.removeValue(forKey: unit) ?? 0 }

  /// Sorted by spelling, because the order of a dictionary differs from run to run.
  var sorted: [(unit: String, count: Int)] {
    counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, $0.value) }
  }

  /// The most frequent units.
  func mostFrequent(atLeast minimum: Int, atMost limit: Int) -> [LearnedEntry] {
    Self.mostFrequent(counts, atLeast: minimum, atMost: limit)
  }

  /// The characters that cover nearly all text, most frequent first.
  ///
  /// - Parameter coverage: share of all characters that are to be entries; the rarest are left to bytes
  func alphabet(coverage: Double, atLeast minimum: Int, atMost limit: Int) -> [LearnedEntry] {
    var characters: [Unicode.Scalar: Int] = [:]
    for (unit, count) in counts {
      for scalar in unit.unicodeScalars { characters[scalar, default: 0] += count }
    }
    let total = characters.values.reduce(0, +)
    let sorted = Self.mostFrequent(
      Dictionary(uniqueKeysWithValues: characters.map { (String($0), $1) }), atLeast: minimum,
      atMost: limit)
    var covered = 0
    return Array(
      sorted.prefix { entry in
        defer { covered += entry.frequency }
        return Double(covered) < coverage * Double(total)
      })
  }

  /// Entries by frequency, ties by spelling; what must be spelled in bytes is left out.
  private static func mostFrequent(
    _ counts: [String: Int], atLeast minimum: Int, atMost limit: Int
  ) -> [LearnedEntry] {
    let reserved = Vocabulary.reservedTokens
    let candidates = counts.filter { text, count in
      count >= minimum && !reserved.contains(text) && !text.unicodeScalars.contains(Vocabulary.sign)
    }
    let sorted = candidates.sorted {
      $0.value != $1.value
        ? $0.value > $1.value : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    return sorted.prefix(limit).map { LearnedEntry(text: $0.key, frequency: $0.value) }
  }
}
