import Foundation

/// How much a beginning of a translation has looked at each source token so far.
struct Coverage: Equatable {
  /// Σ α over the steps, for each source token.
  private var sums: [Float] = []

  /// The coverage after one more step.
  func adding(_ attention: [Float]) -> Coverage {
    var next = self
    next.sums = sums.isEmpty ? attention : zip(sums, attention).map { $0 + $1 }
    return next
  }

  /// `Σ log min(Σ α, 1)` over the source tokens (Wu et al. 2016, equation 14): 0 if all was read, else less.
  ///
  /// A token that was never looked at counts as one that got a hundredth, or its logarithm would decide alone.
  var penalty: Float { sums.reduce(0) { $0 + log(min(max($1, 0.01), 1)) } }
}
