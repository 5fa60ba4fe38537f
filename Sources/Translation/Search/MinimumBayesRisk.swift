import Foundation
import Metrics

/// Takes the candidate that is most like all others: the one with the greatest expected chrF if one of them were right
/// (Kumar & Byrne 2004; Eikema & Aziz 2020).
public struct MinimumBayesRisk: Sendable, Equatable {
  /// Translations to draw where candidates are drawn; else those of the beam are compared.
  public var samples: Int

  public init(samples: Int = 64) { self.samples = samples }

  /// The candidates, each once, that with the least risk first; of equals, the earlier.
  ///
  /// - Parameter areDrawn: what was drawn more than once counts more than once; what a beam found counts as much as its
  ///   probability
  func sorted(_ candidates: [Translation.Part], areDrawn: Bool) -> [Translation.Part] {
    var distinct: [Translation.Part] = []
    var weights: [Double] = []
    let greatest = Double(candidates.lazy.map(\.logProbability).max() ?? 0)
    for candidate in candidates {
      let weight = areDrawn ? 1 : exp(Double(candidate.logProbability) - greatest)
      if let known = distinct.firstIndex(where: { $0.text == candidate.text }) {
        weights[known] += weight
      } else {
        distinct.append(candidate)
        weights.append(weight)
      }
    }
    let metric = ChrF()
    let profiles = distinct.map { metric.profile(of: $0.text) }
    let utilities = profiles.map { hypothesis in
      zip(profiles, weights).reduce(0) {
        $0 + $1.1 * metric.score(hypothesis: hypothesis, reference: $1.0)
      }
    }
    return distinct.indices.sorted { (utilities[$1], $0) < (utilities[$0], $1) }
      .map { distinct[$0] }
  }
}
