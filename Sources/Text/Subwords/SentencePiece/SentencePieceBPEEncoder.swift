import HeapModule

/// Joins the characters of a line by a BPE model of SentencePiece: of all neighbours that make a piece those with the
/// best score first.
struct SentencePieceBPEEncoder: SubwordEncoder {
  private let scores: [Float]
  private let trie: PrefixTrie
  private let symbols: PrefixTrie
  private let unused: Set<Int32>
  private let fallsBackToBytes: Bool

  init(texts: [String], scores: [Float], options: SentencePieceOptions) {
    let first = Int32(Vocabulary.firstLearned)
    let bytes = texts.map { Array($0.utf8) }
    self.scores = scores
    trie = PrefixTrie(bytes)
    symbols = PrefixTrie(options.symbols.map { bytes[Int($0 - first)] })
    unused = Set(options.unused.map { $0 - first })
    fallsBackToBytes = options.fallsBackToBytes
  }

  func encode(_ unit: String) -> [Int32] {
    merge(Array(unit.utf8)) { false }
  }

  /// A merge whose turn has come is left out by chance, as SentencePiece does it: quicker for whole lines than to draw
  /// for all possible ones before each.
  func sample(
    _ unit: String, _ sampling: SubwordSampling, using generator: inout some RandomNumberGenerator
  ) -> [Int32] {
    guard case .dropout(let probability) = sampling else { return encode(unit) }
    return merge(Array(unit.utf8)) { generator.fraction() < probability }
  }

  /// A stretch of the line; joined to the one before it, it is empty.
  private struct Symbol {
    var start: Int
    var end: Int
    var previous: Int
    var next: Int
    /// Never joined.
    let isFixed: Bool
    var isEmpty: Bool { start == end }
  }

  /// Two neighbours that make a piece.
  private struct Candidate: Comparable {
    let score: Float
    let left: Int
    let right: Int
    /// Bytes of both together; when it is less than what they are now, they have changed.
    let size: Int

    /// Better scores first, ties from the left.
    static func < (one: Candidate, other: Candidate) -> Bool {
      one.score != other.score ? one.score < other.score : one.left > other.left
    }
  }

  private func merge(_ text: [UInt8], isLeftOut: () -> Bool) -> [Int32] {
    var symbols = characters(of: text)
    var heap = Heap<Candidate>()
    /// What an unused piece was joined from: where it is cut again.
    var cuts: [Range<Int>: Int] = [:]
    func consider(_ left: Int, _ right: Int) {
      guard left >= 0, right >= 0, !symbols[left].isFixed, !symbols[right].isFixed else { return }
      let range = symbols[left].start..<symbols[right].end
      let piece = trie.value(of: text[range])
      guard piece != PrefixTrie.nothing else { return }
      heap.insert(
        Candidate(score: scores[Int(piece)], left: left, right: right, size: range.count))
      if unused.contains(piece) { cuts[range] = symbols[right].start }
    }
    for right in symbols.indices.dropFirst() { consider(right - 1, right) }
    while let best = heap.popMax() {
      let (left, right) = (symbols[best.left], symbols[best.right])
      guard !left.isEmpty, !right.isEmpty, right.end - left.start == best.size, !isLeftOut() else {
        continue
      }
      symbols[best.left].end = right.end
      symbols[best.left].next = right.next
      if right.next >= 0 { symbols[right.next].previous = best.left }
      symbols[best.right].end = right.start
      consider(left.previous, best.left)
      consider(best.left, right.next)
    }
    var ids = SentencePieceIDs(fallsBackToBytes: fallsBackToBytes)
    func append(_ range: Range<Int>) {
      let piece = trie.value(of: text[range])
      if piece != PrefixTrie.nothing, unused.contains(piece), let cut = cuts[range] {
        append(range.lowerBound..<cut)
        append(cut..<range.upperBound)
      } else {
        ids.append(piece, text[range])
      }
    }
    for symbol in symbols where !symbol.isEmpty { append(symbol.start..<symbol.end) }
    return ids.all
  }

  /// User-defined symbols, and between them single characters.
  private func characters(of text: [UInt8]) -> [Symbol] {
    var result: [Symbol] = []
    var start = 0
    while start < text.count {
      let symbol = symbols.longestMatch(in: text, at: start)
      let end =
        symbol?.end ?? min(start + UnigramModel.length(ofCharacter: text[start]), text.count)
      result.append(
        Symbol(
          start: start, end: end, previous: result.count - 1,
          next: end < text.count ? result.count + 1 : -1, isFixed: symbol != nil))
      start = end
    }
    return result
  }
}
