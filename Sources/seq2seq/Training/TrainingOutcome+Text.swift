import Training

extension TrainingOutcome {
  /// Why training has come to its end, in a few words.
  var explanation: String {
    switch self {
    case .finished: "all epochs are done"
    case .converged: "validation stopped improving"
    case .timeUp: "the time is up"
    case .interrupted: "interrupted"
    }
  }
}
