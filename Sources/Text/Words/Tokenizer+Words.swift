extension Tokenizer {
  /// The words of a text in order: what `decode` gives, cut at white space.
  ///
  /// A token that is no part of a word, a space alone or a mark of case, belongs to the word that follows it. `<unk>`
  /// is written U+FFFD, so that a word of nothing else is one as well.
  ///
  /// - Parameters:
  ///   - ids: without start and end
  ///   - contents: what slots stand for
  public func words(
    of ids: [Int32], restoring contents: [PlaceableSlot: String] = [:]
  ) -> [TokenizedWord] {
    let spelled = spell(ids, restoring: contents, unknown: "\u{FFFD}")
    let words = Self.words(in: spelled.bytes)
    guard !words.isEmpty else { return [] }
    var tokens = [Range<Int>?](repeating: nil, count: words.count)
    var word = 0
    for token in ids.indices {
      let start = spelled.starts[token]
      let end = token + 1 < ids.count ? spelled.starts[token + 1] : spelled.bytes.count
      while word + 1 < words.count, words[word].upperBound <= start { word += 1 }
      var touched = word
      repeat {
        tokens[touched] = (tokens[touched]?.lowerBound ?? token)..<token + 1
        touched += 1
      } while touched < words.count && words[touched].lowerBound < end
    }
    var end = 0
    return zip(words, tokens).map { range, tokens in
      let tokens = tokens ?? end..<end
      let own = max(tokens.lowerBound, end)..<tokens.upperBound
      end = own.upperBound
      return TokenizedWord(
        text: String(decoding: spelled.bytes[range], as: UTF8.self), tokens: tokens,
        ownTokens: own)
    }
  }

  /// Where words are in UTF-8 text, which may have bytes in it that are none.
  private static func words(in bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = 0
    var isInWord = false
    while true {
      let length: Int
      let isSpace: Bool
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        length = encoded.count
        isSpace = Unicode.UTF8.decode(encoded).properties.isWhitespace
      case .error(let count): (length, isSpace) = (count, false)
      case .emptyInput: return words
      }
      let end = place + length
      if !isSpace { words.append((isInWord ? words.removeLast().lowerBound : place)..<end) }
      isInWord = !isSpace
      place = end
    }
  }
}
