extension Tokenizer {
  /// Token ids of a phrase in which nothing is protected, without start and end.
  public func encodePhrase(_ phrase: String) -> [Int32] {
    encode(protector.protect(phrase) { _ in false })
  }

  /// What a token stands for within a line, in UTF-8, with the space before a word; nothing for special tokens, marks
  /// of case and slots of placeables.
  public func spelling(of id: Int32) -> [UInt8] {
    if let byte = Vocabulary.byte(of: id) { return [byte] }
    let place = Int(id) - Vocabulary.firstLearned
    return marks[id] == nil && spellings.indices.contains(place) ? spellings[place] : []
  }

  /// How often each slot may stand in the translation of a line: as often as in the line. All other slots not at all.
  ///
  /// - Parameter line: protected for this tokenizer
  public func slotLimits(of line: ProtectedLine) -> [Int32: Int] {
    let counts = line.slotCounts
    var limits: [Int32: Int] = [:]
    for slot in marks.slots { limits[slot.id] = counts[slot.slot] ?? 0 }
    return limits
  }
}
