import Text

/// Which word of its source each word of a translation comes from.
struct WordAlignment {
  let sourceWords: [TokenizedWord]
  let targetWords: [TokenizedWord]
  /// For each word of the target a place among `sourceWords`; nil if it comes from none.
  let sources: [Int?]

  /// A word comes from where its tokens looked most, on average; if that is the end marker, from none.
  ///
  /// - Parameter attention: α [target + 1 × source + 1], the end markers last on both sides; nil if nothing is known
  init(sourceWords: [TokenizedWord], targetWords: [TokenizedWord], attention: [Float]?) {
    self.sourceWords = sourceWords
    self.targetWords = targetWords
    guard let attention, let end = sourceWords.last?.tokens.upperBound else {
      sources = targetWords.map { _ in nil }
      return
    }
    let columns = end + 1
    sources = targetWords.map { word in
      func share(of tokens: Range<Int>) -> Float {
        word.tokens.reduce(0) { sum, row in
          tokens.reduce(sum) { $0 + attention[row * columns + $1] }
        }
      }
      let shares = sourceWords.map { share(of: $0.tokens) }
      guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }) else { return nil }
      return shares[best] > share(of: end..<columns) ? best : nil
    }
  }
}

extension Translator {
  /// The words of a part, aligned by attention; ids without markers.
  func wordAlignment(source ids: [Int32], target: [Int32], of line: ProtectedLine) -> WordAlignment
  {
    WordAlignment(
      sourceWords: source.words(of: ids, restoring: line.contents),
      targetWords: self.target.words(of: target, restoring: line.contents),
      attention: attention(source: ids, target: target))
  }
}
