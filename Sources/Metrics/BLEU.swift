/// Corpus BLEU (Papineni et al. 2002) as sacreBLEU counts it (Post 2018).
///
/// Up to four-grams, one reference for each hypothesis, exponential smoothing of orders without a match.
public struct BLEU: Sendable {
  public let tokenizer: Tokenizer
  /// Whether upper and lower case count as the same.
  public let lowercase: Bool

  public init(tokenizer: Tokenizer = .thirteenA, lowercase: Bool = false) {
    self.tokenizer = tokenizer
    self.lowercase = lowercase
  }

  /// The longest n-gram that counts.
  static let order = 4

  /// Compares a corpus with its references, line by line.
  ///
  /// - Parameters:
  ///   - hypotheses: detokenised lines, as a reader would see them
  ///   - references: as many lines
  public func score(hypotheses: [String], references: [String]) -> BLEUScore {
    precondition(
      hypotheses.count == references.count,
      "BLEU: \(hypotheses.count) hypotheses, \(references.count) references")
    var counter = NGramCounter()
    for (hypothesis, reference) in zip(hypotheses, references) {
      counter.count(words(of: hypothesis), against: words(of: reference))
    }
    return BLEUScore(counter, signature: signature)
  }

  /// What a score stands for, in sacreBLEU's form.
  public var signature: String {
    "nrefs:1|case:\(lowercase ? "lc" : "mixed")|eff:no|tok:\(tokenizer.rawValue)|smooth:exp"
  }

  /// The words of a line, each in UTF-8.
  package func words(of line: String) -> [ArraySlice<UInt8>] {
    tokenizer.words(of: lowercase ? Lowercase.apply(to: line) : Array(line.utf8))
  }
}
