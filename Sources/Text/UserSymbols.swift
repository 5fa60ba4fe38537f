/// Texts that are one token wherever they occur.
struct UserSymbols: Sendable {
  private let texts: [String]
  private let trie: PrefixTrie

  /// - Parameter texts: different texts, none empty
  init(_ texts: [String]) {
    self.texts = texts
    trie = PrefixTrie(texts.map { Array($0.utf8) })
  }

  var isEmpty: Bool { texts.isEmpty }

  /// The text in parts; of symbols that overlap the one that begins first is taken, of those the longest.
  func cut(_ text: String) -> [(text: String, isSymbol: Bool)] {
    let bytes = Array(text.utf8)
    var parts: [(text: String, isSymbol: Bool)] = []
    var start = 0
    var index = 0
    func take(_ range: Range<Int>, isSymbol: Bool) {
      guard !range.isEmpty else { return }
      parts.append((String(decoding: bytes[range], as: UTF8.self), isSymbol))
    }
    while index < bytes.count {
      if let match = trie.longestMatch(in: bytes, at: index) {
        take(start..<index, isSymbol: false)
        take(index..<match.end, isSymbol: true)
        index = match.end
        start = index
      } else {
        index += UnigramModel.length(ofCharacter: bytes[index])
      }
    }
    take(start..<bytes.count, isSymbol: false)
    return parts
  }
}
