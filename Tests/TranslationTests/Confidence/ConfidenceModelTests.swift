import Foundation
import Metrics
import Models
import TestSupport
import Testing
import Text
import Translation

struct ConfidenceModelTests {
  private static let json = """
    {"bias": 0.5, "sentences": 60, "calibrationError": 0.03, "correlation": 0.4, "terms": [
      {"feature": "meanLogProbability", "mean": -1, "deviation": 2, "weight": 1.5},
      {"feature": "length", "mean": 1, "deviation": 0.5, "weight": -0.25}]}
    """

  private static let lines = TinyModels.lines + ["", "x", "ten ten ten ten ten ten ten"]

  private func model() throws -> ConfidenceModel {
    try JSONDecoder().decode(ConfidenceModel.self, from: Data(Self.json.utf8))
  }

  @Test func `is a logistic function of what is unusual`() throws {
    let model = try model()
    var translator = TinyModels.translator("attention", try TinyModels.tokenizer())
    translator.confidence = model
    for translation in translator.translate(Self.lines, options: Translator.Options()) {
      guard let best = translation.candidates.first else {
        #expect(translation.confidence == nil)
        continue
      }
      let count = Double(best.parts[0].logProbabilities.count)
      func clipped(_ value: Double) -> Double { min(max(value, -3), 3) }
      let sum =
        0.5 + 1.5 * clipped((Double(best.logProbability) / count + 1) / 2)
        - 0.25 * clipped((log(count) - 1) / 0.5)
      let confidence = try #require(translation.confidence)
      #expect(abs(confidence - 1 / (1 + exp(-sum))) < 1e-5)
      #expect((0...1).contains(confidence))
    }
  }

  @Test func `without one there is no confidence`() throws {
    let translator = TinyModels.translator("ensemble", try TinyModels.tokenizer())
    let translations = translator.translate(Self.lines, options: Translator.Options())
    #expect(translations.allSatisfy { $0.confidence == nil })
  }

  @Test func `a model folder keeps it, and older folders have none`() throws {
    try withTemporaryDirectory { folder in
      let tokenizer = try TinyModels.tokenizer()
      var description = ModelDescription(
        sourceLanguage: "en", targetLanguage: "fr", options: ModelOptions(), source: tokenizer,
        target: tokenizer, corpus: "c", corpusHash: "0", program: "test")
      let directory = ModelDirectory(path: folder.path)
      try directory.write(description)
      let text = try String(contentsOf: directory.descriptionFile, encoding: .utf8)
      #expect(!text.contains("confidence"))
      #expect(try directory.description().confidence == nil)
      description.confidence = try model()
      try directory.write(description)
      #expect(try directory.description() == description)
    }
  }
}
