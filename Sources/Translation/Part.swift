import Text

extension Translation {
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
