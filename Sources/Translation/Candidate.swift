import Text

extension Translation {
  /// One translation of a line.
  public struct Candidate: Sendable, Equatable {
    /// In one line.
    public let text: String
    /// What it is put together from: one part, unless the line was split.
    public let parts: [Part]
    /// What candidates are compared by: log-probability after length normalisation, the mean over the tokens where
    /// there are several parts.
    public let score: Float
    /// What became of what was protected.
    public let placeables: PlaceableReport
    /// Required phrases that it lacks.
    public let missing: [String]

    /// Sum over all tokens, end markers included; nats.
    public var logProbability: Float { parts.reduce(0) { $0 + $1.logProbability } }

    /// False if the search reached its maximum length before a sentence ended.
    public var isComplete: Bool { parts.allSatisfy(\.isComplete) }

    /// Ids in the target vocabulary, without markers.
    public var tokens: [Int32] { parts.flatMap(\.target) }
  }
}
