extension ChrF {
  /// The n-grams of a text, found once: to compare two of them takes one or two microseconds.
  ///
  /// Where all translations of a sentence are compared with all others, as for minimum Bayes risk, each is profiled
  /// once.
  public struct Profile: Equatable, Sendable {
    /// First the orders of characters, then those of words.
    fileprivate var ngrams = NGramProfile()
  }

  /// Finds the n-grams of a text.
  public func profile(of text: String) -> Profile {
    let text = lowercase ? Lowercase.apply(to: text) : Array(text.utf8)
    let words = WhiteSpace.split(text)
    var profile = Profile()
    let characters =
      whitespace ? UTF8Scalar.values(in: text[...]) : words.flatMap { UTF8Scalar.values(in: $0) }
    profile.ngrams.append(characters, upTo: characterOrder)
    if wordOrder > 0 {
      profile.ngrams.append(
        words.flatMap(Self.separatingSign).map(Fingerprint.of), upTo: wordOrder)
    }
    return profile
  }

  /// How well a text matches another, 0 to 100.
  ///
  /// - Parameters:
  ///   - hypothesis: made by a metric with the same options
  ///   - reference: made by a metric with the same options
  public func score(hypothesis: Profile, reference: Profile) -> Double {
    precondition(
      hypothesis.ngrams.orderCount == orderCount && reference.ngrams.orderCount == orderCount,
      """
      ChrF.score: profiles of \(hypothesis.ngrams.orderCount) and \
      \(reference.ngrams.orderCount) orders, expected \(orderCount)
      """)
    var mean = AverageFScore(beta: beta)
    for order in 0..<orderCount {
      let counts = hypothesis.counts(against: reference, of: order)
      mean.add(
        hypothesis: Double(counts.hypothesis), reference: Double(counts.reference),
        matches: Double(counts.matches))
    }
    return mean.score(epsilonSmoothing: epsilonSmoothing)
  }

  /// Parts a word from an ASCII sign at its end, or else at its start; never from both.
  private static func separatingSign(_ word: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    // A word of one character, of however many bytes, stays whole; no such word begins or ends with a sign but itself.
    guard word.count > 1, let first = word.first, let last = word.last else { return [word] }
    if isSign(last) { return [word.dropLast(), word.suffix(1)] }
    if isSign(first) { return [word.prefix(1), word.dropFirst()] }
    return [word]
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension ChrF.Profile {
  /// The n-grams of an order in the hypothesis, in the reference and in both.
  func counts(
    against reference: ChrF.Profile, of order: Int
  ) -> (hypothesis: Int, reference: Int, matches: Int) {
    let expected = reference.ngrams.count(of: order)
    // Where a short reference has no n-gram of this order, those of the hypothesis do not count against it.
    return (
      expected == 0 ? 0 : ngrams.count(of: order), expected,
      ngrams.matches(with: reference.ngrams, of: order)
    )
  }
}
