/// One reason to remove pairs.
protocol PairRule {
  /// Whether the rule removes this pair. Pairs come in the order of the corpus, each once.
  mutating func takes(_ pair: ExaminedPair) -> Bool
}
