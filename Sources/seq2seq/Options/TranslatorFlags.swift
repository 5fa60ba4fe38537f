import ArgumentParser
import Tensors
import Translation

extension Precision: ExpressibleByArgument {}

/// The models that translate: the same flags wherever something is translated.
struct TranslatorFlags: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Directory of the model; several times for an ensemble of models with the same vocabularies.",
      valueName: "directory"), completion: .directory)
  var model: [String] = []

  @Option(
    help: ArgumentHelp(
      "How much the word of each model of an ensemble counts, as in 2,1.", valueName: "numbers"))
  var weights: String?

  @Option(help: "What weights are held as: float32, or int8: smaller, faster, nearly as exact.")
  var precision = Precision.float32

  func validate() throws {
    _ = try numbers
  }

  var areGiven: Bool { !model.isEmpty }

  /// - Throws: `ValidationError` if there is none
  func require() throws {
    if areGiven { return }
    throw ValidationError("expected --model <directory>; models are made by seq2seq train")
  }

  /// As a person calls it.
  var name: String { model.joined(separator: " + ") }

  private var numbers: [Float] {
    get throws {
      try (weights ?? "").split(separator: ",").map { text in
        guard let number = Float(text.filter { $0 != " " }) else {
          throw ValidationError("--weights: expected numbers as in 2,1, found '\(text)'")
        }
        return number
      }
    }
  }

  /// Everything needed to translate; the description is that of the first model.
  func load() throws -> (description: ModelDescription, translator: Translator) {
    try ModelEnsemble(model.map { ModelDirectory(path: $0) }, weights: numbers)
      .load(precision: precision)
  }
}
