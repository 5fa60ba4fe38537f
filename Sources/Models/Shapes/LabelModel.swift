import Tensors

/// A model that chooses among labels, for a whole source or for each of its tokens.
public protocol LabelModel: SequenceModel where Configuration == LabelConfiguration {
  /// - Returns: for each source the probability of each label, once or for every token
  func distributions(for sources: [[Int32]], in workspace: Workspace) -> [[[Float]]]
}

extension Mapper: LabelModel {
  public func distributions(for sources: [[Int32]], in workspace: Workspace) -> [[[Float]]] {
    probabilities(sources, in: workspace).map { [$0] }
  }
}

extension Classifier: LabelModel {
  public func distributions(for sources: [[Int32]], in workspace: Workspace) -> [[[Float]]] {
    probabilities(sources, in: workspace).map { [$0] }
  }
}

extension Tagger: LabelModel {
  public func distributions(for sources: [[Int32]], in workspace: Workspace) -> [[[Float]]] {
    probabilities(sources, in: workspace)
  }
}
