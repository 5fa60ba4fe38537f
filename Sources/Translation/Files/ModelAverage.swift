import Models
import Tensors
import Text

/// The mean of the weights of several models, which translates better than each where they come from one training or one
/// ancestor (Junczys-Dowmunt et al. 2016).
public struct ModelAverage: Sendable {
  public let weights: FlatWeights<EncoderDecoder>
  /// Those of all the models, in their order.
  public let descriptions: [ModelDescription]
  public let source: Tokenizer
  public let target: Tokenizer

  /// - Parameter directories: at least one; all count the same
  /// - Throws: `ModelError` or `TextError` saying which file is wrong and why, or which model differs from the first in its
  ///   languages, vocabularies or architecture.
  public init(of directories: [ModelDirectory]) throws {
    precondition(!directories.isEmpty, "ModelAverage: no model")
    descriptions = try directories.map { try $0.description(for: .translate) }
    let first = descriptions[0]
    for (directory, description) in zip(directories, descriptions) {
      guard let difference = first.difference(to: description) else { continue }
      throw ModelError.mismatch(
        directory.url.path, expected: "the \(difference) of \(directories[0].url.path)",
        found: "another; only models of one kind have a mean")
    }
    (source, target) = try directories[0].tokenizers(first)
    let shape = first.shape(source: source, target: target)
    weights = FlatWeights(shape)
    for directory in directories {
      let member: FlatWeights<EncoderDecoder> = try directory.trainableWeights(of: shape, first)
      CPUBackend().add(member.flat, to: weights.flat)
    }
    CPUBackend().scale(weights.flat, by: 1 / Float(directories.count))
  }

  /// What the mean is, as far as it is known before it has translated anything.
  public func description(ancestors: [ModelAncestor]) -> ModelDescription {
    var description = descriptions[0]
    description.ancestors = ancestors
    description.epoch = descriptions.map(\.epoch).max() ?? 0
    description.longestSource = descriptions.compactMap(\.longestSource).min()
    description.validationScore = nil
    description.validationLoss = nil
    description.confidence = nil
    return description
  }
}

extension ModelDescription {
  /// What makes it impossible to mix weights with another model; nil if nothing does.
  fileprivate func difference(to other: ModelDescription) -> String? {
    if [sourceLanguage, targetLanguage] != [other.sourceLanguage, other.targetLanguage] {
      return "languages"
    }
    if vocabularyFingerprint != other.vocabularyFingerprint { return "vocabularies" }
    return options == other.options ? nil : "architecture"
  }
}
