import Foundation
import Models
import Tensors
import Text
import Training
import Translation

/// A trained model whose weights another training begins with; its vocabularies and architecture are kept.
struct StartingModel {
  let description: ModelDescription
  let tokenizers: (source: Tokenizer, target: Tokenizer)
  let weights: FlatWeights<EncoderDecoder>
  let ancestor: ModelAncestor
  private let path: String

  /// - Throws: `ModelError` or `TextError` saying which file is missing or damaged.
  init(path: String) throws {
    self.path = path
    let directory = ModelDirectory(path: path)
    description = try directory.description()
    tokenizers = try directory.tokenizers(description)
    weights = try directory.trainableWeights(
      description, source: tokenizers.source, target: tokenizers.target)
    ancestor = ModelAncestor(
      directory: path, weightsHash: try FileHash.of(directory.weightsFile), of: description)
  }

  /// What was asked for, with the architecture of this model.
  ///
  /// - Throws: `Failure` if another one was asked for.
  func configuration(for options: ConfigurationOptions) throws -> Configuration {
    let configuration = try options.effective(of: description.options)
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
