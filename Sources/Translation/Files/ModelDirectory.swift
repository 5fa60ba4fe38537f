import Corpora
import Foundation
import Models
import Tensors
import Text

/// A folder that is all a model needs: weights, configuration and the two vocabularies.
public struct ModelDirectory: Sendable {
  public let url: URL

  public init(path: String) { url = URL(fileURLWithPath: path, isDirectory: true) }

  /// Whether there is a model, or the beginning of one.
  public var exists: Bool { FileManager.default.fileExists(atPath: descriptionFile.path) }

  public var weightsFile: URL { url.appendingPathComponent("model.safetensors") }
  public var descriptionFile: URL { url.appendingPathComponent("config.json") }
  public var sourceVocabularyFile: URL { url.appendingPathComponent("source.vocab.json") }
  public var targetVocabularyFile: URL { url.appendingPathComponent("target.vocab.json") }
  /// The state of a training, to resume from.
  public var checkpointFile: URL { url.appendingPathComponent("checkpoint.safetensors") }

  private static let fingerprintKey = "vocabularies"

  /// Writes configuration and vocabularies, before the first weights; those of a model before go.
  ///
  /// - Throws: `ModelError.unwritable`, `TextError.unwritable`
  public func prepare(_ description: ModelDescription, source: Tokenizer, target: Tokenizer) throws
  {
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      for old in [weightsFile, checkpointFile]
      where FileManager.default.fileExists(atPath: old.path) {
        try FileManager.default.removeItem(at: old)
      }
      try source.write(to: sourceVocabularyFile)
      try target.write(to: targetVocabularyFile)
      try write(description)
    } catch let error as ModelError {
      throw error
    } catch let error as TextError {
      throw error
    } catch {
      throw ModelError.unwritable(url.path, reason: "\(error.localizedDescription)")
    }
  }

  /// Replaces the configuration.
  ///
  /// - Throws: `ModelError.unwritable`
  public func write(_ description: ModelDescription) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try encoder.encode(description).write(to: descriptionFile, options: .atomic)
    } catch {
      throw ModelError.unwritable(descriptionFile.path, reason: error.localizedDescription)
    }
  }

  /// Replaces the weights.
  ///
  /// - Throws: `ModelError.unwritable`
  public func write<Model>(_ model: FlatWeights<Model>, of description: ModelDescription) throws {
    try model.write(
      to: weightsFile, metadata: [Self.fingerprintKey: description.vocabularyFingerprint])
  }

  /// - Throws: `ModelError` saying which file is missing or damaged.
  public func description() throws -> ModelDescription {
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw ModelError.missingFile(url.path)
    }
    guard FileManager.default.fileExists(atPath: descriptionFile.path) else {
      throw ModelError.missingFile(descriptionFile.path)
    }
    guard let data = try? Data(contentsOf: descriptionFile) else {
      throw ModelError.damagedFile(descriptionFile.path, reason: "it cannot be read")
    }
    do {
      let description = try JSONDecoder().decode(ModelDescription.self, from: data)
      guard description.format == ModelDescription.format else {
        throw ModelError.damagedFile(
          descriptionFile.path, reason: "its format is not \(ModelDescription.format)")
      }
      guard description.version <= ModelDescription.version else {
        throw ModelError.mismatch(
          descriptionFile.path, expected: "version \(ModelDescription.version) or older",
          found: "version \(description.version); update the program")
      }
      try description.options.validate()
      return description
    } catch let error as ModelError {
      throw error
    } catch {
      throw ModelError.damagedFile(
        descriptionFile.path, reason: "it is not a model configuration")
    }
  }

  /// The vocabularies, checked against the configuration.
  ///
  /// - Throws: `ModelError` or `TextError` saying which file is missing, damaged or another model's.
  public func tokenizers(_ description: ModelDescription) throws -> (
    source: Tokenizer, target: Tokenizer
  ) {
    func load(_ file: URL, hash: String) throws -> Tokenizer {
      guard FileManager.default.fileExists(atPath: file.path) else {
        throw ModelError.missingFile(file.path)
      }
      let tokenizer = try Tokenizer(contentsOf: file)
      guard tokenizer.hash == hash else {
        throw ModelError.mismatch(
          file.path, expected: "the vocabulary with hash \(hash)", found: tokenizer.hash)
      }
      return tokenizer
    }
    let source = try load(sourceVocabularyFile, hash: description.sourceVocabularyHash)
    // A joint vocabulary stands in both files; to read it once is enough.
    let isJoint = FileManager.default.contentsEqual(
      atPath: sourceVocabularyFile.path, andPath: targetVocabularyFile.path)
    if isJoint, description.sourceVocabularyHash == description.targetVocabularyHash {
      return (source, source)
    }
    return (
      source, try load(targetVocabularyFile, hash: description.targetVocabularyHash)
    )
  }

  /// Everything needed to translate.
  ///
  /// - Parameter precision: what the weights are held as
  /// - Throws: `ModelError` or `TextError` saying which file is wrong and why.
  public func load(precision: Precision = .float32) throws -> (
    description: ModelDescription, translator: Translator
  ) {
    let description = try description(for: .translate)
    let (source, target) = try tokenizers(description)
    let model: EncoderDecoder = try weights(
      of: description.shape(source: source, target: target), description, precision: precision)
    var translator = Translator(
      model: model, source: source, target: target, longestSource: description.longestSource)
    translator.confidence = description.confidence
    return (description, translator)
  }

  /// What a model is that was trained for a task.
  ///
  /// - Throws: `ModelError`, of models of other tasks as well
  public func description(for task: Task) throws -> ModelDescription {
    let description = try description()
    guard description.task == task else {
      throw ModelError.otherTask(
        url.path, trained: description.task.rawValue, asked: task.rawValue)
    }
    return description
  }

  /// The model alone.
  ///
  /// - Parameters:
  ///   - shape: of the model
  ///   - description: what the weights must belong to
  ///   - precision: what the weights are held as
  /// - Throws: `ModelError` if the file is missing, damaged or another model's.
  public func weights<Model: WeightSet>(
    of shape: Model.Configuration, _ description: ModelDescription,
    precision: Precision = .float32
  ) throws -> Model {
    try Model.packed(
      shape, from: savedWeights(description), name: weightsFile.path, as: precision)
  }

  /// The weights to go on training with.
  ///
  /// - Parameters:
  ///   - shape: of the model
  ///   - description: what the weights must belong to
  /// - Throws: `ModelError` if the file is missing, damaged or another model's.
  public func trainableWeights<Model: WeightSet>(
    of shape: Model.Configuration, _ description: ModelDescription
  ) throws -> FlatWeights<Model> {
    try FlatWeights(shape, from: savedWeights(description), name: weightsFile.path)
  }

  private func savedWeights(_ description: ModelDescription) throws -> SafetensorsFile {
    let saved = try SafetensorsFile(contentsOf: weightsFile)
    let fingerprint = saved.metadata[Self.fingerprintKey]
    guard fingerprint == description.vocabularyFingerprint else {
      throw ModelError.mismatch(
        weightsFile.path, expected: "weights for vocabularies \(description.vocabularyFingerprint)",
        found: "weights for \(fingerprint ?? "unknown ones")")
    }
    return saved
  }
}
