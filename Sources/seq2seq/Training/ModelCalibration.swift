import Corpora
import Foundation
import Metrics
import Translation

/// Learns how far translations of a model can be trusted, and keeps it with the model.
struct ModelCalibration {
  let directory: ModelDirectory
  let threads: Int

  enum Outcome {
    case calibrated(ConfidenceModel)
    /// There are too few translations to learn from; what the model had, it still has.
    case tooFew(Int)
  }

  /// More pairs take longer and teach next to nothing.
  private static let mostPairs = 1000

  /// - Parameter pairs: with translations that it has not learned from
  /// - Throws: `ModelError`, `TextError`
  func run(_ pairs: [SentencePair]) throws -> Outcome {
    var (description, translator) = try directory.load()
    let sample = Self.sample(of: pairs)
    var options = Translator.Options()
    options.threads = threads
    let translations = translator.translate(sample.map(\.source), options: options)
    let confidence = ConfidenceCalibration.model(
      of: translations, references: sample.map { translator.target.normalize($0.target) },
      words: .standard(for: description.targetLanguage))
    guard let confidence else { return .tooFew(translations.count { !$0.text.isEmpty }) }
    description.confidence = confidence
    try directory.write(description)
    return .calibrated(confidence)
  }

  /// Pairs from all over, no more than are needed.
  private static func sample(of pairs: [SentencePair]) -> [SentencePair] {
    let count = min(pairs.count, mostPairs)
    return (0..<count).map { pairs[pairs.count * $0 / count] }
  }
}

extension ModelCalibration.Outcome {
  /// What a person is told.
  var text: String {
    switch self {
    case .calibrated(let confidence):
      String(
        format: "confidence: calibrated on %d sentences, expected calibration error %.3f, "
          + "correlation %.2f", confidence.sentences, confidence.calibrationError,
        confidence.correlation)
    case .tooFew(let count):
      "confidence: not calibrated, expected \(ConfidenceCalibration.fewestSentences) translations "
        + "or more that are not empty, found \(count)"
    }
  }
}
