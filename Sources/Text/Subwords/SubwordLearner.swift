/// Chooses the entries of a vocabulary.
protocol SubwordLearner {
  /// - Parameters:
  ///   - units: what occurs in the text, and how often
  ///   - limit: most entries, special and byte tokens not counted
  ///   - progress: told the share that is done
  func learn(
    from units: UnitCounts, entries limit: Int, progress: ((Double) -> Void)?
  ) -> [LearnedEntry]
}

/// An entry that a learner has chosen, with plain spaces.
struct LearnedEntry: Equatable {
  var text: String
  var frequency: Int
  /// Log-probability, where the kind of subwords has one.
  var score: Float?
}
