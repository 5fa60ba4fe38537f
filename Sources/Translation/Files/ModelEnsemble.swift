import Corpora
import Models
import Tensors

/// Model directories that translate together.
public struct ModelEnsemble: Sendable {
  private let directories: [ModelDirectory]
  private let weights: [Float]

  /// - Parameters:
  ///   - directories: at least one
  ///   - weights: how much the word of each counts; all the same if there are none
  /// - Throws: `ModelError.invalidOption` if there are weights, but not one for each, or one is not positive
  public init(_ directories: [ModelDirectory], weights: [Float] = []) throws {
    precondition(!directories.isEmpty, "ModelEnsemble: no model")
    let isGood =
      weights.isEmpty
      || weights.count == directories.count && weights.allSatisfy { $0 > 0 && $0.isFinite }
    guard isGood else {
      throw ModelError.invalidOption(
        "weights",
        expected: "\(directories.count) positive numbers, one for each model, found "
          + weights.map { "\($0)" }.joined(separator: ","))
    }
    self.directories = directories
    self.weights = weights.isEmpty ? directories.map { _ in 1 } : weights
  }

  /// Everything needed to translate; the description is that of the first model.
  ///
  /// - Parameter precision: what the weights are held as
  /// - Throws: `ModelError` or `TextError` saying which file is wrong and why, or which model has other vocabularies.
  public func load(precision: Precision = .float32) throws -> (
    description: ModelDescription, translator: Translator
  ) {
    guard directories.count > 1 else { return try directories[0].load(precision: precision) }
    let descriptions = try directories.descriptions(
      ofEnsembleFor: .translate, sharing: "vocabularies", \.vocabularyFingerprint)
    let first = descriptions[0]
    let (source, target) = try directories[0].tokenizers(first)
    let members = try zip(zip(directories, descriptions), weights).map { model, weight in
      Translator.Member(
        model: try model.0.weights(
          of: model.1.shape(source: source, target: target), model.1, precision: precision),
        weight: weight)
    }
    return (
      first,
      Translator(
        members, source: source, target: target,
        longestSource: descriptions.compactMap(\.longestSource).min())
    )
  }
}

extension [ModelDirectory] {
  /// What the members of an ensemble are.
  ///
  /// - Parameters:
  ///   - task: what they must have been trained for
  ///   - what: all have it in common: its name
  ///   - fingerprint: of that
  /// - Throws: `ModelError` saying which file is wrong and why, or which model is for another task or not like the first.
  package func descriptions(
    ofEnsembleFor task: Task, sharing what: String,
    _ fingerprint: KeyPath<ModelDescription, String>
  ) throws -> [ModelDescription] {
    let descriptions = try map { try $0.description(for: task) }
    for (directory, description) in zip(self, descriptions)
    where description[keyPath: fingerprint] != descriptions[0][keyPath: fingerprint] {
      throw ModelError.mismatch(
        directory.url.path, expected: "the \(what) of \(self[0].url.path), as all of an ensemble",
        found: "others")
    }
    return descriptions
  }
}
