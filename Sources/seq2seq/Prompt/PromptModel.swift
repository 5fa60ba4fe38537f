import Foundation
import Models
import Tensors
import Translation

/// The model that the prompt translates with, and what it was loaded by.
struct PromptModel {
  let flags: TranslatorFlags
  /// Of the first model where there are several.
  let description: ModelDescription
  let translator: Translator

  init(flags: TranslatorFlags, description: ModelDescription, translator: Translator) {
    self.flags = flags
    self.description = description
    self.translator = translator
  }

  /// Another model, or an ensemble of several, held as this one is.
  ///
  /// - Throws: what keeps it from being loaded
  func replaced(by directories: [String]) throws -> PromptModel {
    var flags = flags
    flags.model = directories
    flags.weights = nil
    let (description, translator) = try flags.load()
    return PromptModel(flags: flags, description: description, translator: translator)
  }

  /// From which language into which.
  var languages: String {
    description.sourceLanguage + (Terminal.isUnicode ? "→" : "->") + description.targetLanguage
  }

  var hasAttention: Bool { description.options.attention != .none }

  /// What it is, line by line.
  var text: String {
    let shape = description.shape(source: translator.source, target: translator.target)
    let layout = ParameterLayout { _ = EncoderDecoder(shape, from: $0) }
    let millions = (Double(layout.count) / 1e6).formatted(digits: 1)
    let isEnsemble = flags.model.count > 1
    return TextTable(
      ["model", flags.name],
      [
        ["languages", languages],
        ["architecture", description.options.text(for: .translate)],
        ["size", "\(millions) M parameters\(isEnsemble ? " (the first)" : "")"],
        [
          "vocabularies", "\(shape.sourceVocabularySize) and \(shape.targetVocabularySize) entries",
        ],
        [
          "validation",
          description.validationScore.map { String(format: "BLEU %.1f", $0) } ?? "not measured",
        ],
      ]
    ).text
  }
}
