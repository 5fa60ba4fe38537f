import GRDB

/// A translation of an evaluation, and what was expected.
public struct EvaluatedSentence: Equatable, Sendable {
  public var hypothesis: String
  /// As the metrics saw it: normalised as the model's target text is.
  public var reference: String

  public init(hypothesis: String, reference: String) {
    self.hypothesis = hypothesis
    self.reference = reference
  }
}

extension EvaluatedSentence: FetchableRecord {
  public init(row: Row) {
    let hypothesis: BytewiseText = row["hypothesis"]
    let reference: BytewiseText = row["reference"]
    self.init(hypothesis: hypothesis.text, reference: reference.text)
  }
}
