/// Single characters, and bytes for those that are no entry.
struct CharacterEncoder: SubwordEncoder {
  private let ids: [Unicode.Scalar: Int32]

  init(texts: [String]) {
    var ids: [Unicode.Scalar: Int32] = [:]
    for (text, id) in Vocabulary.ids(of: texts) {
      if let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 {
        ids[scalar] = id
      }
    }
    self.ids = ids
  }

  func encode(_ unit: String) -> [Int32] {
    var result: [Int32] = []
    result.reserveCapacity(unit.utf8.count)
    for scalar in unit.unicodeScalars {
      if let id = ids[scalar] {
        result.append(id)
      } else {
        for byte in UTF8.encode(scalar) ?? .encodedReplacementCharacter {
          result.append(Vocabulary.id(ofByte: byte))
        }
      }
    }
    return result
  }
}

/// Makes entries of the characters that cover nearly all text.
struct CharacterLearner: SubwordLearner {
  let options: VocabularyOptions

  func learn(
    from units: UnitCounts, entries limit: Int, progress: ((Double) -> Void)?
  ) -> [LearnedEntry] {
    units.alphabet(
      coverage: options.characterCoverage, atLeast: options.minimumFrequency, atMost: limit)
  }
}
