import Corpora
import Foundation
import Metrics
import Models
import Store
import Tensors
import Text
import Training
import Translation

/// One call of `train`: puts corpus, vocabulary, trainer, store and model directory together.
final class TrainingSession {
  /// What was asked for.
  struct Request {
    let corpus: CorpusArgument
    let source: String
    let target: String
    let directory: String
    /// The directory of the model whose weights come first; nil for random ones.
    let startingModel: String?
    let resumes: Bool
    let overwrites: Bool
    let options: ConfigurationOptions
    let threads: Int
    let log: LogFlags
    let isQuiet: Bool

    /// Whether nothing but the log is told.
    fileprivate var isSilent: Bool { isQuiet || log.isOnStandardError }
  }

  private let request: Request
  private let store: Store
  private let directory: ModelDirectory
  private let corpus: CorpusRecord
  private let tokenizers: (source: Tokenizer, target: Tokenizer)
  private let configuration: Configuration
  private let encoded: EncodedCorpus
  private var description: ModelDescription
  private let trainer: Trainer<EncoderDecoder>
  private let line: ProgressLine

  /// Prepares everything up to the first update, so that mistakes show before any work is done.
  init(request: Request, store: Store) throws {
    self.request = request
    self.store = store
    directory = ModelDirectory(path: request.directory)
    let line = ProgressLine(isQuiet: request.isSilent)
    try Self.checkPlace(directory, request)

    let start = try request.startingModel.map { try StartingModel(path: $0) }
    configuration = try Self.configuration(of: directory, start, request)
    corpus = try request.corpus.resolve(in: store, from: request.source, to: request.target) {
      line.print($0)
    }
    try Self.check(corpus)
    let data = try store.trainingData(of: corpus, from: request.source, to: request.target)
    if request.resumes {
      description = try directory.description()
      tokenizers = try directory.tokenizers(description)
      try Self.check(description, against: corpus, request)
    } else {
      tokenizers =
        try start?.tokenizers ?? Self.tokenizers(of: corpus, request, in: store, showing: line)
      description = ModelDescription(
        sourceLanguage: request.source, targetLanguage: request.target,
        options: configuration.model, source: tokenizers.source, target: tokenizers.target,
        corpus: corpus.name, corpusHash: corpus.hash, program: Seq2Seq.version)
      description.ancestors = start.map { [$0.ancestor] }
    }
    try Self.check(configuration.model, against: tokenizers)
    try configuration.training.checkSampling(of: [tokenizers.source, tokenizers.target])
    let began = ContinuousClock.now
    encoded = try EncodedCorpus(
      data, source: tokenizers.source, target: tokenizers.target,
      options: configuration.training, threads: request.threads
    ) { share in
      line.show(ProgressText.share(share, of: "encoding the corpus", since: began))
    }
    description.longestSource = encoded.longestSource
    trainer = try Trainer(
      model: description.shape(source: tokenizers.source, target: tokenizers.target),
      objective: TranslationObjective(
        configuration.training, markers: .init(start: Vocabulary.start, end: Vocabulary.end),
        candidates: Self.riskCandidates(
          configuration.training.risk, target: tokenizers.target, language: request.target)),
      options: configuration.training, training: encoded.training, validation: encoded.validation,
      threads: request.threads)
    if let start { trainer.begin(with: start.weights) }
    if request.resumes {
      try TrainingCheckpoint.restore(trainer, from: directory.checkpointFile)
    } else {
      try directory.prepare(
        description, source: tokenizers.source, target: tokenizers.target)
    }
    self.line = line
    start?.surprise(from: request.source, to: request.target).map(line.print)
    announce(isHeldOut: data.isHeldOut)
  }

  /// Trains, saves and keeps the store up to date.
  ///
  /// - Throws: `Failure.interrupted` after a Ctrl-C, and whatever stopped the training.
  func run(seconds: Double?) throws {
    let record = try startRecord()
    do {
      var log = try request.log.open(isQuiet: request.isQuiet, after: store.epochs(of: record))
      try log?.start()
      let outcome = try train(record, seconds: seconds) { try log?.receive($0) }
      try log?.end(outcome)
      let isInterrupted = outcome == .interrupted
      try store.endRun(
        id: record.id, status: isInterrupted ? .interrupted : .finished,
        message: outcome.explanation)
      if !isInterrupted { try calibrate() }
      line.print(summary(of: outcome))
      if isInterrupted { throw Failure.interrupted }
    } catch let failure as Failure {
      throw failure
    } catch {
      try? store.endRun(id: record.id, status: .failed, message: "\(error)")
      line.clear()
      throw error
    }
  }

  private func train(
    _ record: RunRecord, seconds: Double?, log: (TrainingEvent) throws -> Void
  ) throws -> TrainingOutcome {
    let start = ContinuousClock.now
    let interruption = Interruption()
    let limit = seconds.map { Duration.seconds($0) }
    let outcome = try trainer.run(
      stop: {
        if interruption.isRequested { return .interrupted }
        if let limit, ContinuousClock.now - start >= limit { return .timeUp }
        return nil
      },
      score: bleu,
      listen: { event in
        try log(event)
        switch event {
        case .update(let report):
          let elapsed = (ContinuousClock.now - start) / .seconds(1)
          line.show(ProgressText.update(report, elapsed: elapsed, limit: seconds))
        case .validating(let epoch):
          line.show("epoch \(epoch): validating")
        case .validated(let report):
          try keep(report, record)
        }
      })
    try saveCheckpoint(record)
    return outcome
  }

  /// Puts an epoch's outcome into the store, the model into its directory and a line on the screen.
  private func keep(_ report: EpochReport, _ record: RunRecord) throws {
    if report.isBest {
      description.epoch = report.epoch
      description.validationBLEU = report.validationBLEU
      description.validationLoss = report.validationLoss
      // It belongs to the weights before.
      description.confidence = nil
      try directory.write(trainer.bestGuess, of: description)
      try directory.write(description)
      try store.record(
        CheckpointRecord(
          kind: .best, epoch: report.epoch, path: directory.weightsFile.path,
          hash: try FileHash.of(directory.weightsFile)), of: record)
    }
    try store.record(
      EpochRecord(
        number: report.epoch, trainLoss: report.trainingLoss, validLoss: report.validationLoss,
        validPerplexity: report.validationPerplexity, validBLEU: report.validationBLEU,
        learningRate: Double(report.learningRate),
        targetTokensPerSecond: report.tokensPerSecond, seconds: report.seconds), of: record)
    try saveCheckpoint(record)
    line.print(ProgressText.epoch(report))
  }

  private func saveCheckpoint(_ record: RunRecord) throws {
    try TrainingCheckpoint.write(
      trainer, configuration: configuration, to: directory.checkpointFile)
    try store.record(
      CheckpointRecord(
        kind: .last, epoch: trainer.progress.epoch, path: directory.checkpointFile.path,
        hash: try FileHash.of(directory.checkpointFile)), of: record)
  }

  /// BLEU of greedy translations of the validation sources.
  private func bleu(of model: EncoderDecoder) throws -> Double {
    let translator = Translator(
      model: model, source: tokenizers.source, target: tokenizers.target)
    var options = Translator.Options()
    options.search.beamSize = 1
    options.threads = request.threads
    let translations = translator.translate(encoded.validationSources, options: options)
    return BLEU(tokenizer: .standard(for: request.target)).score(
      hypotheses: translations.map(\.text), references: encoded.validationReferences
    ).score
  }

  /// Learns from the validation pairs how far translations of the best weights can be trusted.
  private func calibrate() throws {
    guard trainer.progress.bestEpoch > 0 else { return }
    line.show("calibrating the confidence")
    let calibration = ModelCalibration(directory: directory, threads: request.threads)
    let pairs = zip(encoded.validationSources, encoded.validationReferences)
    let outcome = try calibration.run(pairs.map { SentencePair(source: $0, target: $1) })
    line.print(outcome.text)
  }

  private func startRecord() throws -> RunRecord {
    let path = directory.url.standardizedFileURL.path
    if request.resumes, let last = try store.latestRun(modelDirectory: path) {
      return try store.resumeRun(id: last.id)
    }
    let hashes = [tokenizers.source.hash, tokenizers.target.hash]
    return try store.startRun(
      RunSetup(
        corpusID: corpus.id, sourceLanguage: request.source, targetLanguage: request.target,
        modelDirectory: path, configuration: String(decoding: configuration.json(), as: UTF8.self),
        seed: configuration.training.seed, corpusHash: corpus.hash,
        vocabularyHashes: hashes[0] == hashes[1] ? [hashes[0]] : hashes,
        versions: ["seq2seq": Seq2Seq.version, "icu": Tokenizer.icuVersion],
        startingWeights: description.ancestors?.first?.weightsHash))
  }

  private func announce(isHeldOut: Bool) {
    let millions = Double(trainer.model.layout.count) / 1e6
    let shape = description.shape(source: tokenizers.source, target: tokenizers.target)
    line.print(
      """
      \(description.options.text), \(String(format: "%.1f", millions)) M parameters
      vocabulary \(shape.sourceVocabularySize) → \(shape.targetVocabularySize)
      \(encoded.training.count) pairs to train on, \(encoded.validation.count) to validate on\
      \(isHeldOut ? " (held out by their source)" : "")\
      \(encoded.tooLong > 0 ? "; left out \(encoded.tooLong) longer than \(configuration.training.maximumLength) tokens" : "")
      """)
  }

  private func summary(of outcome: TrainingOutcome) -> String {
    guard trainer.progress.bestEpoch > 0 else {
      return "\(outcome.explanation); no epoch is done yet, go on with --resume"
    }
    let bleu = description.validationBLEU.map { String(format: "BLEU %.1f", $0) } ?? ""
    return """
      \(outcome.explanation); best after epoch \(description.epoch): \(bleu) on validation
      try it: seq2seq translate --model \(request.directory)
      """
  }
}
