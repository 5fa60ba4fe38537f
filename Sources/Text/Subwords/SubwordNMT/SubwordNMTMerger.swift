/// Cuts words as subword-nmt does.
struct SubwordNMTMerger: Sendable {
  private let wordEnd: SubwordNMTCodes.WordEnd
  /// Symbols by their spelling, characters and what merges make; the end of a word is a part of it.
  private let numbers: [ExactText: Int32]
  /// The place of each merge in the list, and the symbol that it makes.
  private let merges: [SymbolPair: Merge]

  private struct Merge {
    let rank: Int
    let symbol: Int32
  }

  /// The mark at the end of a word.
  private static let mark = "</w>"

  init(_ codes: SubwordNMTCodes) {
    wordEnd = codes.wordEnd
    var numbers: [ExactText: Int32] = [:]
    func number(_ text: String) -> Int32 {
      if let known = numbers[ExactText(text)] { return known }
      numbers[ExactText(text)] = Int32(numbers.count)
      return Int32(numbers.count - 1)
    }
    var merges: [SymbolPair: Merge] = [:]
    for (rank, merge) in codes.merges.enumerated() {
      guard let (left, right) = SubwordNMTCodes.sides(of: merge) else { continue }
      let pair = SymbolPair(left: number(left), right: number(right))
      let symbol = number(left + right)
      // Of merges listed twice the first counts.
      if merges[pair] == nil { merges[pair] = Merge(rank: rank, symbol: symbol) }
    }
    self.numbers = numbers
    self.merges = merges
  }

  /// A stretch of a word, by its characters.
  private struct Symbol {
    /// Negative for a symbol that no merge names.
    var number: Int32
    var characters: Range<Int>
  }

  /// - Parameters:
  ///   - word: not empty, without spaces
  ///   - isLeftOut: whether a possible merge is passed over this time
  func pieces(of word: String, isLeftOut: () -> Bool) -> [String] {
    let characters = Array(word.unicodeScalars)
    guard characters.count > 1 else { return [word] }
    var symbols = characters.indices.map { index in
      let isMarked = wordEnd == .attached && index == characters.count - 1
      return Symbol(
        number: number(of: String(characters[index]) + (isMarked ? Self.mark : "")),
        characters: index..<index + 1)
    }
    if wordEnd == .apart {
      symbols.append(
        Symbol(number: number(of: Self.mark), characters: characters.count..<characters.count))
    }
    while let merge = first(of: symbols, isLeftOut) { symbols = joining(symbols, merge) }
    return symbols.compactMap { symbol in
      symbol.characters.isEmpty
        ? nil : String(String.UnicodeScalarView(characters[symbol.characters]))
    }
  }

  private func number(of text: String) -> Int32 { numbers[ExactText(text)] ?? -1 }

  /// The merge that comes first in the list, and where it is possible.
  private func first(
    of symbols: [Symbol], _ isLeftOut: () -> Bool
  ) -> (symbol: Int32, places: [Int])? {
    var best: Merge?
    var places: [Int] = []
    for index in symbols.indices.dropLast() {
      let pair = SymbolPair(left: symbols[index].number, right: symbols[index + 1].number)
      guard let merge = merges[pair], merge.rank <= best?.rank ?? .max, !isLeftOut() else {
        continue
      }
      if merge.rank != best?.rank { places = [] }
      best = merge
      places.append(index)
    }
    return best.map { ($0.symbol, places) }
  }

  /// All places are joined at once; of those that overlap the first.
  private func joining(_ symbols: [Symbol], _ merge: (symbol: Int32, places: [Int])) -> [Symbol] {
    var result: [Symbol] = []
    var index = 0
    for place in merge.places where place >= index {
      result += symbols[index..<place]
      let characters =
        symbols[place].characters.lowerBound..<symbols[place + 1].characters.upperBound
      result.append(Symbol(number: merge.symbol, characters: characters))
      index = place + 2
    }
    return result + symbols[index...]
  }
}
