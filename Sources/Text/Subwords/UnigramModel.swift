/// A unigram language model of subwords (Kudo 2018): entries with log-probabilities, each entry as likely wherever it
/// stands.
///
/// Entries are named by their position, and `nothing` stands for a character that no entry spells.
struct UnigramModel: Sendable {
  /// Stands for a character that is no entry.
  static let nothing = PrefixTrie.nothing

  private let trie: PrefixTrie
  /// Log-probability of each entry.
  private let scores: [Float]
  /// Entries that are taken wherever they stand.
  private let symbols: Set<Int32>
  /// What a byte of a symbol counts.
  private let symbolScore: Float
  /// Log-probability of a character that is no entry.
  private let unknownScore: Float

  /// How much less likely a character that is no entry is than the least likely entry; SentencePiece's number.
  private static let unknownPenalty: Float = 10

  /// - Parameters:
  ///   - texts: different texts; an empty one is no entry
  ///   - symbols: the positions of those that are taken wherever they stand; their scores do not count
  ///   - scores: as many as entries
  init(texts: [[UInt8]], scores: [Float], symbols: Set<Int32> = []) {
    precondition(
      texts.count == scores.count, "UnigramModel: \(texts.count) texts, \(scores.count) scores")
    trie = PrefixTrie(texts)
    self.scores = scores
    self.symbols = symbols
    var lowest = Float.greatestFiniteMagnitude
    // As in SentencePiece, which begins with the smallest positive number.
    var highest = Float.leastNormalMagnitude
    for (index, score) in scores.enumerated()
    where !texts[index].isEmpty && !symbols.contains(Int32(index)) {
      lowest = min(lowest, score)
      highest = max(highest, score)
    }
    symbolScore = highest
    unknownScore = lowest - Self.unknownPenalty
  }

  /// An entry, or a character that is none, in a text.
  struct Piece: Equatable {
    var entry: Int32
    /// Its bytes.
    var start: Int
    var end: Int
    var score: Double
  }

  /// Hands out all entries that begin at `start`, shortest first, and the character there if it is no entry.
  func forEachPiece(in text: [UInt8], at start: Int, _ body: (Piece) -> Void) {
    let character = min(start + Self.length(ofCharacter: text[start]), text.count)
    var hasCharacter = false
    var node = PrefixTrie.root
    var index = start
    while index < text.count {
      node = trie.child(of: node, by: text[index])
      if node == PrefixTrie.nothing { break }
      index += 1
      let entry = trie.value(at: node)
      guard entry != PrefixTrie.nothing else { continue }
      body(Piece(entry: entry, start: start, end: index, score: score(entry, index - start)))
      if index == character { hasCharacter = true }
    }
    if !hasCharacter {
      body(
        Piece(
          entry: Self.nothing, start: start, end: character, score: Double(unknownScore)))
    }
  }

  private func score(_ entry: Int32, _ length: Int) -> Double {
    if !symbols.isEmpty, symbols.contains(entry) {
      return Double(Float(length) * symbolScore) - 0.1
    }
    return Double(scores[Int(entry)])
  }

  /// The most likely segmentation (Viterbi 1967).
  ///
  /// Sums are rounded where SentencePiece rounds them, so that ties and near ties come out alike.
  func best(_ text: [UInt8]) -> [Piece] {
    guard !text.isEmpty else { return [] }
    /// The last piece of the best segmentation of each beginning.
    var last = [Piece?](repeating: nil, count: text.count + 1)
    var scores = [Float](repeating: 0, count: text.count + 1)
    var start = 0
    while start < text.count {
      let before = scores[start]
      forEachPiece(in: text, at: start) { piece in
        let score = Float(Double(before) + piece.score)
        if last[piece.end] == nil || score > scores[piece.end] {
          scores[piece.end] = score
          last[piece.end] = piece
        }
      }
      start += Self.length(ofCharacter: text[start])
    }
    var pieces: [Piece] = []
    var end = text.count
    while let piece = last[end] {
      pieces.append(piece)
      end = piece.start
    }
    return pieces.reversed()
  }

  /// Bytes of the character that begins with `byte`.
  static func length(ofCharacter byte: UInt8) -> Int {
    switch byte {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
