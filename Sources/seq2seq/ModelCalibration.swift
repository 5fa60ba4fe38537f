import Corpora
import Foundation
import Metrics
import Translation

/// Learns how far translations of a model can be trusted, and keeps it with the model.
struct ModelCalibration {
  let directory: ModelDirectory
  let threads: Int

  /// More pairs take longer and teach next to nothing.
  private static let mostPairs = 1000

  /// - Parameter pairs: with translations that it has not learned from
  /// - Returns: what a person is told
  /// - Throws: `ModelError`, `TextError`
  func run(_ pairs: [SentencePair]) throws -> String {
    var (description, translator) = try directory.load()
    let sample = Self.sample(of: pairs)
    var options = Translator.Options()
    options.threads = threads
    let translations = translator.translate(sample.map(\.source), options: options)
    description.confidence = ConfidenceCalibration.model(
      of: translations, references: sample.map { translator.target.normalize($0.target) },
      words: .standard(for: description.targetLanguage))
    try directory.write(description)
    guard let confidence = description.confidence else {
      return
        "confidence: not calibrated, expected \(ConfidenceCalibration.fewestSentences) translations "
        + "or more, found \(translations.count { !$0.text.isEmpty })"
    }
    return String(
      format: "confidence: calibrated on %d sentences, expected calibration error %.3f, "
        + "correlation %.2f", confidence.sentences, confidence.calibrationError,
      confidence.correlation)
  }

  /// Pairs from all over, no more than are needed.
  private static func sample(of pairs: [SentencePair]) -> [SentencePair] {
    let count = min(pairs.count, mostPairs)
    return (0..<count).map { pairs[pairs.count * $0 / count] }
  }
}
