/// Adds up the n-grams of a corpus, and how many of them the references hold.
///
/// Words become numbers first, so an n-gram is four numbers and one table serves all orders: a shorter n-gram
/// is filled up with 0, which is no word.
struct NGramCounter {
  /// N-grams of the hypotheses that their references hold as well, for each order.
  private(set) var matches = [Int](repeating: 0, count: BLEU.order)
  /// N-grams of the hypotheses, for each order.
  private(set) var totals = [Int](repeating: 0, count: BLEU.order)
  private(set) var hypothesisLength = 0
  private(set) var referenceLength = 0

  private var numbers: [ArraySlice<UInt8>: UInt32] = [:]
  /// How often each n-gram of the current reference may still be matched.
  private var remaining: [SIMD4<UInt32>: Int] = [:]

  /// Adds a sentence and its reference, both cut into words.
  mutating func count(_ hypothesis: [ArraySlice<UInt8>], against reference: [ArraySlice<UInt8>]) {
    hypothesisLength += hypothesis.count
    referenceLength += reference.count
    remaining.removeAll(keepingCapacity: true)
    forEachNGram(of: numbered(reference)) { counter, ngram, _ in
      counter.remaining[ngram, default: 0] += 1
    }
    forEachNGram(of: numbered(hypothesis)) { counter, ngram, order in
      counter.totals[order - 1] += 1
      // Each occurrence in the reference answers for one in the hypothesis: the clipped count of the paper.
      guard let left = counter.remaining[ngram], left > 0 else { return }
      counter.remaining[ngram] = left - 1
      counter.matches[order - 1] += 1
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

  private mutating func forEachNGram(
    of words: [UInt32], _ body: (inout NGramCounter, SIMD4<UInt32>, Int) -> Void
  ) {
    for start in words.indices {
      var ngram = SIMD4<UInt32>(repeating: 0)
      for order in 1...min(BLEU.order, words.count - start) {
        ngram[order - 1] = words[start + order - 1]
        body(&self, ngram, order)
      }
    }
  }
}
