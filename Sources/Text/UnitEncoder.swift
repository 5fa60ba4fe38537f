/// Turns one unit of text, a word with the space before it, into ids.
struct UnitEncoder: Sendable {
  private let model: SubwordModel
  /// Learned entries by their text.
  private let ids: [String: Int32]
  /// For each pair of ids whose texts joined are an entry: that entry.
  private let merges: [Pair: Int32]

  struct Pair: Hashable, Sendable {
    var left: Int32
    var right: Int32
  }

  init(model: SubwordModel, texts: [String]) {
    self.model = model
    var ids: [String: Int32] = [:]
    for (offset, text) in texts.enumerated() {
      ids[text] = Int32(Vocabulary.firstLearned + offset)
    }
    self.ids = ids
    merges = model == .bpe ? Self.merges(ids) : [:]
  }

  /// Every way to cut an entry into two entries.
  private static func merges(_ ids: [String: Int32]) -> [Pair: Int32] {
    var merges: [Pair: Int32] = [:]
    for (text, id) in ids {
      for cut in text.unicodeScalars.indices.dropFirst() {
        if let left = ids[String(text[..<cut])], let right = ids[String(text[cut...])] {
          merges[Pair(left: left, right: right)] = id
        }
      }
    }
    return merges
  }

  func encode(_ unit: String) -> [Int32] {
    switch model {
    case .word: return ids[unit].map { [$0] } ?? bytes(of: unit)
    case .character: return characters(of: unit)
    case .bpe: return ids[unit].map { [$0] } ?? merged(characters(of: unit))
    }
  }

  private func characters(of unit: String) -> [Int32] {
    unit.unicodeScalars.flatMap { scalar in
      let character = String(scalar)
      return ids[character].map { [$0] } ?? bytes(of: character)
    }
  }

  private func bytes(of text: String) -> [Int32] {
    text.utf8.map { Vocabulary.id(ofByte: $0) }
  }

  /// Joins neighbours as long as any two make an entry, the entry learned first before all others.
  private func merged(_ start: [Int32]) -> [Int32] {
    var symbols = start
    while symbols.count > 1 {
      var best: (id: Int32, index: Int)?
      for index in 0..<symbols.count - 1 {
        let pair = Pair(left: symbols[index], right: symbols[index + 1])
        if let id = merges[pair], best.map({ id < $0.id }) ?? true { best = (id, index) }
      }
      guard let best else { break }
      symbols[best.index] = best.id
      symbols.remove(at: best.index + 1)
    }
    return symbols
  }
}
