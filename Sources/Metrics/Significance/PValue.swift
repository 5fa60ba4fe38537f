/// The share of random outcomes that go beyond what was measured.
enum PValue {
  /// The outcome itself counts as one of them, so that no finite number of trials proves anything beyond doubt.
  /// Equal outcomes do not count: that a system does not differ from itself is not owed to chance.
  static func of(_ outcomes: [Double], beyond measured: Double) -> Double {
    Double(outcomes.count { $0 > measured } + 1) / Double(outcomes.count + 1)
  }
}
