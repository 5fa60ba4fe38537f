/// A way to say in one number how good the translations of a corpus are.
public protocol Metric: Sendable {
  associatedtype Score: MetricScore

  /// As sacreBLEU writes it, such as `chrF2++`.
  var name: String { get }
  /// Whether 0 is the best score and not the worst.
  var lowerIsBetter: Bool { get }

  /// The same metric as single sentences want it.
  var forSentences: Self { get }

  /// Compares each line of a corpus with its references.
  ///
  /// - Parameters:
  ///   - hypotheses: detokenised lines, as a reader would see them
  ///   - references: of as many lines
  func statistics(hypotheses: [String], references: References) -> SentenceStatistics

  /// The score of sentences.
  ///
  /// - Parameters:
  ///   - sums: the numbers of their statistics, added up
  ///   - signature: that of their statistics
  func score(sums: [Double], signature: Signature) -> Score
}

/// What a metric says of a corpus or a sentence; its description is what sacreBLEU prints.
public protocol MetricScore: Sendable, CustomStringConvertible {
  /// 0 to 100; an edit rate can be more.
  var score: Double { get }
  /// How it was counted.
  var signature: Signature { get }
}

extension Metric {
  public var lowerIsBetter: Bool { false }
  public var forSentences: Self { self }

  /// The score of a corpus that was compared with its references.
  public func score(_ statistics: SentenceStatistics) -> Score {
    score(sums: statistics.sums, signature: statistics.signature)
  }

  /// The score of some sentences of a corpus that was compared with its references.
  public func score(_ statistics: SentenceStatistics, of sentences: some Sequence<Int>) -> Score {
    score(sums: statistics.sums(of: sentences), signature: statistics.signature)
  }

  /// The score of each sentence by itself.
  public func sentenceScores(_ statistics: SentenceStatistics) -> [Score] {
    (0..<statistics.count).map {
      score(sums: statistics[$0], signature: statistics.signature)
    }
  }

  /// Compares a corpus with its references, line by line.
  ///
  /// - Parameters:
  ///   - hypotheses: detokenised lines, as a reader would see them
  ///   - references: of as many lines
  public func score(hypotheses: [String], references: References) -> Score {
    score(statistics(hypotheses: hypotheses, references: references))
  }

  /// Compares a corpus with one reference for each line.
  ///
  /// - Parameters:
  ///   - hypotheses: detokenised lines, as a reader would see them
  ///   - references: as many lines
  public func score(hypotheses: [String], references: [String]) -> Score {
    score(hypotheses: hypotheses, references: References(references))
  }
}
