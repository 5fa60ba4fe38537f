/// Turns one unit of text, a word with the space before it, into ids.
struct UnitEncoder: Sendable {
  private let model: SubwordModel
  /// Learned entries by their text.
  private let ids: [String: Int32]
  /// Those of one character.
  private let characters: [Unicode.Scalar: Int32]
  /// For each pair of ids whose texts joined are an entry: that entry.
  private let merges: [SymbolPair: Int32]

  init(model: SubwordModel, texts: [String]) {
    self.model = model
    var ids: [String: Int32] = [:]
    var characters: [Unicode.Scalar: Int32] = [:]
    for (offset, text) in texts.enumerated() {
      let id = Int32(Vocabulary.firstLearned + offset)
      ids[text] = id
      if let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 {
        characters[scalar] = id
      }
    }
    self.ids = ids
    self.characters = characters
    merges = model == .bpe ? Self.merges(ids) : [:]
  }

  /// Every way to cut an entry into two entries.
  private static func merges(_ ids: [String: Int32]) -> [SymbolPair: Int32] {
    var merges: [SymbolPair: Int32] = [:]
    for (text, id) in ids {
      for cut in text.unicodeScalars.indices.dropFirst() {
        if let left = ids[String(text[..<cut])], let right = ids[String(text[cut...])] {
          merges[SymbolPair(left: left, right: right)] = id
        }
      }
    }
    return merges
  }

  func encode(_ unit: String) -> [Int32] {
    switch model {
    case .word: ids[unit].map { [$0] } ?? unit.utf8.map { Vocabulary.id(ofByte: $0) }
    case .character: spelled(unit)
    case .bpe: ids[unit].map { [$0] } ?? merged(spelled(unit))
    }
  }

  /// The unit in characters, and in bytes where a character is no entry.
  private func spelled(_ unit: String) -> [Int32] {
    var result: [Int32] = []
    result.reserveCapacity(unit.utf8.count)
    for scalar in unit.unicodeScalars {
      if let id = characters[scalar] {
        result.append(id)
      } else {
        for byte in UTF8.encode(scalar) ?? .encodedReplacementCharacter {
          result.append(Vocabulary.id(ofByte: byte))
        }
      }
    }
    return result
  }

  /// Joins neighbours as long as any two make an entry, the entry learned first before all others.
  private func merged(_ start: [Int32]) -> [Int32] {
    var symbols = start
    /// What each symbol makes with its right neighbour.
    var joined = zip(symbols, symbols.dropFirst()).map(join)
    while let id = joined.min(), id != Self.nothing, let index = joined.firstIndex(of: id) {
      symbols[index] = id
      symbols.remove(at: index + 1)
      joined.remove(at: index)
      if index > 0 { joined[index - 1] = join(symbols[index - 1], id) }
      if index < joined.count { joined[index] = join(id, symbols[index + 1]) }
    }
    return symbols
  }

  private func join(_ left: Int32, _ right: Int32) -> Int32 {
    merges[SymbolPair(left: left, right: right)] ?? Self.nothing
  }

  /// Stands for no entry; more than any id.
  private static let nothing = Int32.max
}
