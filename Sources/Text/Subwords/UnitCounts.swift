/// How often each unit of text, a word with the space before it, occurs.
struct UnitCounts {
  private var counts: [ExactText: Int] = [:]

  var isEmpty: Bool { counts.isEmpty }

  mutating func add(_ unit: String, count: Int) { counts[ExactText(unit), default: 0] += count }

  /// Takes a unit out; returns how often it occurred.
  mutating func remove(_ unit: String) -> Int { counts.removeValue(forKey: ExactText(unit)) ?? 0 }

  /// Sorted by spelling, because the order of a dictionary differs from run to run.
  var sorted: [(unit: String, count: Int)] {
    counts.sorted { $0.key.text.utf8.lexicographicallyPrecedes($1.key.text.utf8) }
      .map { ($0.key.text, $0.value) }
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
      for scalar in unit.text.unicodeScalars { characters[scalar, default: 0] += count }
    }
    let total = characters.values.reduce(0, +)
    let sorted = Self.mostFrequent(
      Dictionary(uniqueKeysWithValues: characters.map { (ExactText(String($0)), $1) }),
      atLeast: minimum,
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
    _ counts: [ExactText: Int], atLeast minimum: Int, atMost limit: Int
  ) -> [LearnedEntry] {
    entries(counts.filter { !$0.key.text.unicodeScalars.contains(Vocabulary.sign) }, minimum, limit)
  }

  /// The most frequent units where the sign for a space is a character like any other.
  func mostFrequentTokens(atLeast minimum: Int, atMost limit: Int) -> [LearnedEntry] {
    Self.entries(counts, minimum, limit)
  }

  private static func entries(
    _ counts: [ExactText: Int], _ minimum: Int, _ limit: Int
  ) -> [LearnedEntry] {
    let reserved = Set(Vocabulary.reservedTokens.map(ExactText.init))
    let sorted = counts.filter { $0.value >= minimum && !reserved.contains($0.key) }.sorted {
      $0.value != $1.value
        ? $0.value > $1.value : $0.key.text.utf8.lexicographicallyPrecedes($1.key.text.utf8)
    }
    return sorted.prefix(limit).map { LearnedEntry(text: $0.key.text, frequency: $0.value) }
  }
}
