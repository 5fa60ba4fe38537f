/// Byte pair encoding: joins characters into ever longer entries (Sennrich et al. 2016).
struct BytePairEncoder: SubwordEncoder {
  private let ids: [String: Int32]
  private let characters: CharacterEncoder
  /// For each pair of ids whose texts joined are an entry: that entry.
  private let merges: [SymbolPair: Int32]

  init(texts: [String]) {
    ids = Vocabulary.ids(of: texts)
    characters = CharacterEncoder(texts: texts)
    merges = Self.merges(ids)
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
    ids[unit].map { [$0] } ?? merged(characters.encode(unit))
  }

  /// BPE-dropout (Provilkov et al. 2020, algorithm 1): before each merge every possible one is left out by chance.
  func sample(
    _ unit: String, _ sampling: SubwordSampling, using generator: inout some RandomNumberGenerator
  ) -> [Int32] {
    guard case .dropout(let probability) = sampling else { return encode(unit) }
    var symbols = characters.encode(unit)
    while true {
      var best = (id: Self.nothing, index: 0)
      for index in symbols.indices.dropLast() {
        let id = join(symbols[index], symbols[index + 1])
        if id < best.id, generator.fraction() >= probability { best = (id, index) }
      }
      guard best.id != Self.nothing else { return symbols }
      symbols[best.index] = best.id
      symbols.remove(at: best.index + 1)
    }
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
