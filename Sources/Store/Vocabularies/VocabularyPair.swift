/// The vocabularies of the two sides of a model.
public struct VocabularyPair: Equatable, Sendable {
  public let source: StoredVocabulary
  public let target: StoredVocabulary

  /// Whether both sides share one vocabulary.
  public var isJoint: Bool { source.language == nil }
}
