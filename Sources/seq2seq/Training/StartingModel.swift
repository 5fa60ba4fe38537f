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
      directory: path, weightsHash: try FileHash.of(directory.weightsFile), of: description)
  }

  /// - Parameter shape: of the model
  /// - Throws: `ModelError` if the file is missing, damaged or another model's.
  func weights<Model: WeightSet>(of shape: Model.Configuration) throws -> FlatWeights<Model> {
    try directory.trainableWeights(of: shape, description)
  }

  /// What was asked for, with the architecture of this model.
  ///
  /// - Throws: `Failure` if another one was asked for.
  func configuration(for options: ConfigurationOptions) throws -> Configuration {
    let configuration = try options.effective(for: description.task, of: description.options)
    let differences = try configuration.model.differences(from: description.options)
    guard differences.isEmpty else {
      throw Failure(
        "--from-model \(path): its architecture is kept, expected "
          + differences.map { "\($0.field) \($0.expected), found \($0.found)" }
          .joined(separator: "; ") + ". Leave out what differs, or train without --from-model",
        kind: .usage)
    }
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

extension ModelOptions {
  /// The fields in which two architectures differ, as configuration files write them.
  fileprivate func differences(
    from other: ModelOptions
  ) throws -> [(field: String, expected: String, found: String)] {
    func fields(_ options: ModelOptions) throws -> [String: Any] {
      let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(options))
      return json as? [String: Any] ?? [:]
    }
    let (own, others) = (try fields(self), try fields(other))
    return own.keys.sorted().compactMap { field in
      let (found, expected) = ("\(own[field] ?? "")", "\(others[field] ?? "")")
      return found == expected ? nil : (field, expected, found)
    }
  }
}
