import Corpora
import Models
import Tensors
import Translation

/// The models of tasks with labels.
extension ModelDirectory {
  /// A classifier, tagger or map.
  ///
  /// - Parameter task: what it must have been trained for
  /// - Throws: `ModelError` or `TextError` saying which file is wrong and why, or that the model is for another task.
  public func loadLabeller(for task: Task) throws -> (
    description: ModelDescription, labeller: Labeller
  ) {
    let description = try description(for: task)
    let (source, target) = try tokenizers(description)
    let shape = try description.labelShape(source: source, target: target)
    func model<Model: LabelModel>(_: Model.Type) throws -> any LabelModel {
      try weights(of: shape, description) as Model
    }
    let model: any LabelModel =
      switch task {
      case .classify: try model(Classifier.self)
      case .tag: try model(Tagger.self)
      case .map: try model(Mapper.self)
      case .translate, .generate:
        preconditionFailure("ModelDirectory.loadLabeller: \(task.rawValue) has no labels to choose")
      }
    return (
      description,
      Labeller(
        model: model, task: task, source: source, target: target, options: description.options)
    )
  }

  /// A generator.
  ///
  /// - Throws: `ModelError` or `TextError` saying which file is wrong and why, or that the model is for another task.
  public func loadGenerator() throws -> (
    description: ModelDescription, generator: SequenceGenerator
  ) {
    let description = try description(for: .generate)
    let (source, target) = try tokenizers(description)
    let model: Generator = try weights(
      of: description.generatorShape(source: source, target: target), description)
    return (description, SequenceGenerator(model: model, source: source, target: target))
  }
}

extension Labeller {
  /// The model of a directory, or an ensemble of those of several.
  ///
  /// - Parameters:
  ///   - directories: at least one
  ///   - task: what they must have been trained for
  /// - Throws: `ModelError` or `TextError` saying which file is wrong and why, or which model is for another task or has other
  ///   labels.
  public init(of directories: [ModelDirectory], for task: Task) throws {
    precondition(!directories.isEmpty, "Labeller: no model")
    // What does not fit is refused before weights are read.
    _ = try directories.descriptions(
      ofEnsembleFor: task, sharing: "labels", \.targetVocabularyHash)
    self.init(ensemble: try directories.map { try $0.loadLabeller(for: task).labeller })
  }
}
