/// The n-grams of a text, of several orders: counted once, compared with those of many other texts.
///
/// An n-gram is its ``Fingerprint``. Those of an order lie sorted and as often as they occur, so what two texts have
/// in common is found in one walk along both.
struct NGramProfile: Equatable, Sendable {
  private var ngrams: [UInt64] = []
  /// Where the n-grams of each order end.
  private var ends: [Int] = []

  /// The number of orders.
  var orderCount: Int { ends.count }

  /// Adds all n-grams of a sequence, of 1 to `longest` symbols: as many further orders.
  mutating func append(_ symbols: [UInt64], upTo longest: Int) {
    ngrams.reserveCapacity(ngrams.count + longest * symbols.count)
    var fingerprints = [Fingerprint](repeating: Fingerprint(), count: symbols.count)
    for length in 1...max(longest, 1) where length <= longest {
      let start = ngrams.count
      // Each n-gram is the shorter one that starts at the same symbol, and one more.
      for first in 0..<max(symbols.count - length + 1, 0) {
        fingerprints[first].append(symbols[first + length - 1])
        ngrams.append(fingerprints[first].value)
      }
      ngrams[start...].sort()
      ends.append(ngrams.count)
    }
  }

  /// The number of n-grams of an order; orders count from 0.
  func count(of order: Int) -> Int { range(of: order).count }

  /// How many n-grams of an order two texts share, each as often as it occurs in both.
  func matches(with other: NGramProfile, of order: Int) -> Int {
    let (mine, theirs) = (range(of: order), other.range(of: order))
    var (index, otherIndex) = (mine.lowerBound, theirs.lowerBound)
    var steps = 0
    // Without branches on which is the smaller: it is as good as random, and wrong guesses would cost most of the time.
    while index < mine.upperBound, otherIndex < theirs.upperBound {
      let (ngram, otherNgram) = (ngrams[index], other.ngrams[otherIndex])
      index &+= ngram <= otherNgram ? 1 : 0
      otherIndex &+= otherNgram <= ngram ? 1 : 0
      steps &+= 1
    }
    // Where both have the same n-gram, one step has gone on in both.
    return index - mine.lowerBound + otherIndex - theirs.lowerBound - steps
  }

  /// All n-grams of two texts, each as often as it occurs in the one that has it more often.
  func union(_ other: NGramProfile) -> NGramProfile {
    var union = NGramProfile()
    for order in 0..<orderCount {
      let (mine, theirs) = (range(of: order), other.range(of: order))
      var (index, otherIndex) = (mine.lowerBound, theirs.lowerBound)
      while index < mine.upperBound, otherIndex < theirs.upperBound {
        let (ngram, otherNgram) = (ngrams[index], other.ngrams[otherIndex])
        union.ngrams.append(min(ngram, otherNgram))
        if ngram <= otherNgram { index += 1 }
        if otherNgram <= ngram { otherIndex += 1 }
      }
      union.ngrams += ngrams[index..<mine.upperBound]
      union.ngrams += other.ngrams[otherIndex..<theirs.upperBound]
      union.ends.append(union.ngrams.count)
    }
    return union
  }

  private func range(of order: Int) -> Range<Int> {
    (order == 0 ? 0 : ends[order - 1])..<ends[order]
  }
}
