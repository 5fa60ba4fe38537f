/// Whole units, and bytes for those that are no entry.
struct WordEncoder: SubwordEncoder {
  private let ids: [String: Int32]

  init(texts: [String]) {
    ids = Vocabulary.ids(of: texts)
  }

  func encode(_ unit: String) -> [Int32] {
    ids[unit].map { [$0] } ?? unit.utf8.map { Vocabulary.id(ofByte: $0) }
  }
}

/// Makes entries of the most frequent units.
struct WordLearner: SubwordLearner {
  let options: VocabularyOptions

  func learn(
    from units: UnitCounts, entries limit: Int, progress: ((Double) -> Void)?
  ) -> [LearnedEntry] {
    units.mostFrequent(atLeast: options.minimumFrequency, atMost: limit)
  }
}
