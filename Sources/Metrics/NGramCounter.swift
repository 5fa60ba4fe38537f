/// Adds up the n-grams of a corpus, and how many of them the references hold.
struct NGramCounter {
  /// N-grams of the hypotheses that their references hold as well, for each order.
  private(set) var matches = [Int](repeating: 0, count: BLEU.order)
  /// N-grams of the hypotheses, for each order.
  private(set) var totals = [Int](repeating: 0, count: BLEU.order)
  private(set) var hypothesisLength = 0
  private(set) var referenceLength = 0

  /// A number for each word of the corpus, from 1.
  private var numbers: [ArraySlice<UInt8>: UInt32] = [:]
  /// How often each n-gram of the current reference may still be matched.
  private var remaining: [NGram: Int] = [:]

  /// Up to four words by their numbers; 0 is no word, so one table serves all orders.
  private struct NGram: Hashable {
    private var earlier: UInt64 = 0
    private var later: UInt64 = 0

    mutating func append(_ word: UInt32) {
      earlier = earlier << 32 | later >> 32
      later = later << 32 | UInt64(word)
    }
  }

  /// Adds a sentence and its reference, both cut into words.
  mutating func count(_ hypothesis: [ArraySlice<UInt8>], against reference: [ArraySlice<UInt8>]) {
    hypothesisLength += hypothesis.count
    referenceLength += reference.count
    remaining.removeAll(keepingCapacity: true)
    let expected = numbered(reference)
    for start in expected.indices {
      var ngram = NGram()
      for word in expected[start...].prefix(BLEU.order) {
        ngram.append(word)
        remaining[ngram, default: 0] += 1
      }
    }
    let found = numbered(hypothesis)
    for start in found.indices {
      var ngram = NGram()
      for (index, word) in found[start...].prefix(BLEU.order).enumerated() {
        ngram.append(word)
        totals[index] += 1
        // Each occurrence in the reference answers for one in the hypothesis: the clipped count of the paper.
        guard let place = remaining.index(forKey: ngram), remaining.values[place] > 0 else {
          continue
        }
        remaining.values[place] -= 1
        matches[index] += 1
      }
    }
  }

  private mutating func numbered(_ words: [ArraySlice<UInt8>]) -> [UInt32] {
    words.map { word in
      if let number = numbers[word] { return number }
      let number = UInt32(numbers.count + 1)
      numbers[word] = number
      return number
    }
  }
}
