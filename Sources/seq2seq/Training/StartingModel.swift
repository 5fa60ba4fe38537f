import Foundation
import Models
import Store
import Tensors
import Text
import Training
import Translation

/// A trained model whose weights another training begins with; its vocabularies and architecture are kept.
struct StartingModel {
  let description: ModelDescription
  let tokenizers: (source: Tokenizer, target: Tokenizer)
  let ancestor: ModelAncestor
  private let directory: ModelDirectory
  private let path: String

  /// - Throws: `ModelError` or `TextError` saying which file is missing or damaged.
  init(path: String) throws {
    self.path = path
    directory = ModelDirectory(path: path)
    description = try directory.description()
    tokenizers = try directory.tokenizers(description)
    ancestor = ModelAncestor(
      directory: path, weightsHash: try directory.weightsHash(), of: description)
  }

  /// - Parameter shape: of the model
  /// - Throws: `ModelError` if the file is missing, damaged or another model's.
  func weights<Model: WeightSet>(of shape: Model.Configuration) throws -> FlatWeights<Model> {
    try directory.trainableWeights(of: shape, description)
  }

  /// What was asked for, with the architecture of this model.
  ///
  /// - Throws: `Failure` if another one was asked for.
  func configuration(for options: ConfigurationFlags) throws -> Configuration {
    let configuration = try options.effective(for: description.task, of: description.options)
    try configuration.model.check(
      against: description.options, of: "--from-model \(path)", else: "train without --from-model")
    return configuration
  }

  /// - Throws: `Failure` if the corpus teaches something else.
  func check(_ corpus: CorpusRecord) throws {
    guard corpus.task != description.task else { return }
    throw Failure(
      "--from-model \(path): was trained to \(description.task.rawValue), "
        + "corpus \(corpus.name) teaches to \(corpus.task.rawValue)", kind: .usage)
  }

  /// What a person may not expect; nil if there is nothing.
  func surprise(from source: String, to target: String) -> String? {
    let own = [description.sourceLanguage, description.targetLanguage]
    guard own != [source, target] else { return nil }
    return "\(path) translates \(own.joined(separator: "→")); its weights and vocabularies begin "
      + "\(source)→\(target)"
  }
}
