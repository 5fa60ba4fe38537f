import ArgumentParser
import Corpora
import Foundation
import Models
import Training

/// Preset, then file, then flags: each replaces what the one before said.
struct ConfigurationFlags: ParsableArguments {
  @Option(
    help: "Start from known settings.")
  var preset = Preset.base

  @Option(
    help: ArgumentHelp("JSON file with settings, as --dump-config prints them.", valueName: "file"),
    completion: .file())
  var config: String?

  @OptionGroup(title: "Model") var model: ModelFlags
  @OptionGroup(title: "Training") var training: TrainingFlags

  /// - Parameters:
  ///   - task: what is trained for
  ///   - model: the architecture of the model whose weights come first; nil for the preset's and random weights
  /// - Throws: `TrainingError`, `ModelError`, `Failure`
  func effective(for task: Task, of model: ModelOptions? = nil) throws -> Configuration {
    var configuration = preset.configuration(for: task)
    if let model {
      configuration.model = model
      // In large steps a model soon forgets what it knows.
      configuration.training.learningRate = min(configuration.training.learningRate, 0.001)
    }
    if let config {
      guard let data = FileManager.default.contents(atPath: config) else {
        throw Failure("\(config): no such file, or it cannot be read", kind: .missingInput)
      }
      configuration = try configuration.merging(data, name: config)
    }
    return try overriding(configuration)
  }

  /// The flags' values in place of those of `configuration`.
  func overriding(_ configuration: Configuration) throws -> Configuration {
    var result = configuration
    model.apply(to: &result.model)
    training.apply(to: &result.training)
    try result.validate()
    return result
  }
}

extension Preset: ExpressibleByArgument {}
