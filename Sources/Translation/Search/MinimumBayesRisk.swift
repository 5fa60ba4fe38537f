/// Takes the candidate that is most like all others: the one with the greatest expected chrF if one of them were right
/// (Kumar & Byrne 2004; Eikema & Aziz 2020).
public struct MinimumBayesRisk: Sendable, Equatable {
  /// Translations to draw; the candidates are those of the beam where none are drawn.
  public var samples: Int

  public init(samples: Int = 32) { self.samples = samples }
}
