import Corpora
import Metrics
import Models
import Text
import Training
import Translation

/// Trains what translates.
struct TranslationLearner: Learner {
  let shape: EncoderDecoder.Configuration
  private let preparation: TrainingPreparation
  private let source: Tokenizer
  private let target: Tokenizer

  init(_ preparation: TrainingPreparation) throws {
    (source, target) = preparation.tokenizers
    shape = preparation.description.shape(source: source, target: target)
    self.preparation = preparation
  }

  private var options: TrainingOptions { preparation.configuration.training }
  private var language: String { preparation.description.targetLanguage }
  private var threads: Int { preparation.request.threads }

  var vocabularies: String {
    "vocabulary \(shape.sourceVocabularySize) → \(shape.targetVocabularySize)"
  }

  var sampledPairs: SampledPairs? {
    SampledPairs(source: source, target: target, options: options)
  }

  func objective() -> any Objective<EncoderDecoder> {
    TranslationObjective(options, markers: .ofVocabularies, candidates: riskCandidates)
  }

  /// BLEU of greedy translations, upper and lower case told apart.
  func score(of model: EncoderDecoder, on examples: [SentencePair]) -> Double? {
    var options = Translator.Options()
    options.search.beamSize = 1
    options.threads = threads
    let translations = Translator(model: model, source: source, target: target)
      .translate(examples.map(\.source), options: options)
    return BLEU(tokenizer: .standard(for: language)).score(
      hypotheses: translations.map(\.text), references: examples.map(\.target)
    ).score
  }

  /// How far translations of the best weights can be trusted.
  func finish(_ directory: ModelDirectory, on examples: [SentencePair]) throws -> String? {
    try ModelCalibration(directory: directory, threads: threads).run(examples).text
  }

  /// What draws and measures the translations that minimum risk training compares; nil without it.
  private var riskCandidates: RiskCandidates? {
    switch options.risk.measure {
    case .none: nil
    case .bleu: candidates(by: BLEU(tokenizer: .standard(for: language)).forSentences)
    case .chrf: candidates(by: ChrF())
    }
  }

  private func candidates(by metric: some Metric) -> RiskCandidates {
    let sampler = RiskSampler(
      target: target, samples: options.risk.samples,
      includesReference: options.risk.includesReference
    ) { hypothesis, reference in
      1 - metric.score(hypotheses: [hypothesis], references: [reference]).score / 100
    }
    return { sampler.candidates(for: $0, by: $1, seed: $2) }
  }
}
