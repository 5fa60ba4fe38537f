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

  /// What was translated in one go.
  public struct Part: Sendable, Equatable {
    /// Ids in the source vocabulary, without markers.
    public let source: [Int32]
    /// Ids in the target vocabulary, without markers.
    public let target: [Int32]
    /// Of each target token, that of the end marker last if there is one; nats.
    public let logProbabilities: [Float]
    /// Their sum.
    public let logProbability: Float
    /// After length normalisation.
    public let score: Float
    public let isComplete: Bool
    /// The part of the line.
    let line: ProtectedLine
    /// Whether white space stands before it in the line, and whether a sentence or a clause ends with it.
    let followsSpace: Bool
    let endsClause: Bool
    let text: String
    /// What stands in place of words that the model does not know, by their places; an empty text drops the word.
    let replacements: [Int: String]
    let missing: [String]
  }
}
