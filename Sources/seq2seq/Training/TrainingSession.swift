import Foundation
import Models
import Store
import Tasks
import Tensors
import Text
import Training
import Translation

/// One call of `train`: puts trainer, store and model directory together, whatever is trained for.
final class TrainingSession<Work: Learner> {
  private let preparation: TrainingPreparation
  private let store: Store
  private let work: Work
  private let encoded: EncodedCorpus
  private var description: ModelDescription
  private let trainer: Trainer<Work.Model>
  private let line: ProgressLine
  /// Keeps other trainings away from the model.
  private let lock: ModelDirectoryLock?

  private var request: TrainingRequest { preparation.request }
  private var directory: ModelDirectory { preparation.directory }
  private var configuration: Configuration { preparation.configuration }

  /// Everything up to the first update.
  init(_ preparation: TrainingPreparation, store: Store, showing line: ProgressLine) throws {
    self.preparation = preparation
    self.store = store
    self.line = line
    description = preparation.description
    work = try Work(preparation)
    lock = try preparation.directory.lock()
    let (source, target) = preparation.tokenizers
    let (request, configuration) = (preparation.request, preparation.configuration)
    let began = ContinuousClock.now
    encoded = try EncodedCorpus(
      preparation.data,
      encoder: ExampleEncoder(
        of: description.task, source: source, target: target, options: configuration.model),
      sampled: work.sampledPairs, maximumLength: configuration.training.maximumLength,
      threads: request.threads
    ) { share in
      line.show(ProgressText.share(share, of: "encoding the corpus", since: began))
    }
    if description.task == .translate { description.longestSource = encoded.longestSource }
    try encoded.checkLabels(of: preparation.corpus.name)
    trainer = try Trainer(
      model: work.shape, objective: work.objective(), options: configuration.training,
      training: encoded.training, validation: encoded.validation, threads: request.threads)
    if let start = preparation.start { trainer.begin(with: try start.weights(of: work.shape)) }
    if request.resumes {
      try TrainingCheckpoint.restore(trainer, from: preparation.directory.checkpointFile)
    } else {
      try preparation.directory.prepare(description, source: source, target: target)
    }
    preparation.start?.surprise(from: description.sourceLanguage, to: description.targetLanguage)
      .map(line.print)
    announce()
  }

  /// Trains, saves and keeps the store up to date.
  ///
  /// - Throws: `Failure.interrupted` after a Ctrl-C, and whatever stopped the training.
  func run(seconds: Double?) throws {
    let journal = RunJournal(try startRecord(), in: store, showing: line)
    do {
      var log = try request.log.open(
        isQuiet: request.isQuiet, after: store.epochs(of: journal.run),
        score: description.task.score)
      try log?.start()
      let outcome = try train(journal, seconds: seconds) { try log?.receive($0) }
      try log?.end(outcome)
      let isInterrupted = outcome == .interrupted
      if !isInterrupted { try finish() }
      try journal.end(
        isInterrupted ? .interrupted : .finished, message: outcome.explanation)
      line.print(summary(of: outcome))
      if isInterrupted {
        throw Failure.interrupted("interrupted; everything is saved, and --resume goes on there")
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      try? journal.end(.failed, message: "\(error)")
      line.clear()
      throw error
    }
  }

  private func train(
    _ journal: RunJournal, seconds: Double?, log: (TrainingEvent) throws -> Void
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
      score: { [work, examples = encoded.validationExamples] in
        work.score(of: $0, on: examples)
      },
      listen: { event in
        try log(event)
        switch event {
        case .update(let report):
          let elapsed = (ContinuousClock.now - start) / .seconds(1)
          line.show(ProgressText.update(report, elapsed: elapsed, limit: seconds))
        case .validating(let epoch):
          line.show("epoch \(epoch): validating")
        case .validated(let report):
          try keep(report, journal)
        }
      })
    let checkpoint = try saveCheckpoint()
    try journal.write { try $0.record(checkpoint, of: $1) }
    return outcome
  }

  /// Puts the model into its directory, an epoch's outcome into the store and a line on the screen.
  private func keep(_ report: EpochReport, _ journal: RunJournal) throws {
    var files: [CheckpointRecord] = []
    if report.isBest {
      description.epoch = report.epoch
      description.validationScore = report.validationScore
      description.validationLoss = report.validationLoss
      // It belongs to the weights before.
      description.confidence = nil
      try directory.write(trainer.bestGuess, of: description)
      try directory.write(description)
      files.append(
        CheckpointRecord(
          kind: .best, epoch: report.epoch, path: directory.weightsFile.path,
          hash: try directory.weightsHash()))
    }
    files.append(try saveCheckpoint())
    let epoch = EpochRecord(
      number: report.epoch, trainLoss: report.trainingLoss, validLoss: report.validationLoss,
      validPerplexity: report.validationPerplexity, validScore: report.validationScore,
      learningRate: Double(report.learningRate),
      targetTokensPerSecond: report.tokensPerSecond, seconds: report.seconds)
    line.print(ProgressText.epoch(report, score: description.task.score))
    try journal.write { [files] store, run in
      try store.record(epoch, of: run)
      for file in files { try store.record(file, of: run) }
    }
  }

  private func saveCheckpoint() throws -> CheckpointRecord {
    try TrainingCheckpoint.write(
      trainer, configuration: configuration, to: directory.checkpointFile)
    return CheckpointRecord(
      kind: .last, epoch: trainer.progress.epoch, path: directory.checkpointFile.path,
      hash: try directory.checkpointHash())
  }

  private func finish() throws {
    guard trainer.progress.bestEpoch > 0 else { return }
    line.show("finishing")
    try work.finish(directory, on: encoded.validationExamples).map(line.print)
  }

  private func startRecord() throws -> RunRecord {
    let path = directory.url.standardizedFileURL.path
    let hashes = [description.sourceVocabularyHash, description.targetVocabularyHash]
    let setup = RunSetup(
      corpusID: preparation.corpus.id, sourceLanguage: description.sourceLanguage,
      targetLanguage: description.targetLanguage, modelDirectory: path,
      configuration: String(decoding: try configuration.json(), as: UTF8.self),
      seed: configuration.training.seed, corpusHash: preparation.corpus.hash,
      vocabularyHashes: hashes[0] == hashes[1] ? [hashes[0]] : hashes,
      versions: ["seq2seq": Seq2Seq.version, "icu": Tokenizer.icuVersion],
      startingWeights: description.ancestors?.first?.weightsHash)
    if request.resumes, let last = try store.latestRun(modelDirectory: path) {
      return try store.resumeRun(id: last.id, with: setup)
    }
    return try store.startRun(setup)
  }

  private func announce() {
    let millions = Double(trainer.model.layout.count) / 1e6
    let heldOut =
      preparation.data.isHeldOut
      ? " (held out by their \(description.task == .translate ? "source" : "text"))" : ""
    var leftOut: [String] = []
    if encoded.tooLong > 0 {
      leftOut.append(
        "\(encoded.tooLong) longer than \(configuration.training.maximumLength) tokens")
    }
    if preparation.data.taggedTargets > 0 {
      leftOut.append(
        "\(preparation.data.taggedTargets) whose target has a tag, as the other direction needs it")
    }
    if encoded.unknownLabels > 0 {
      leftOut.append("\(encoded.unknownLabels) with labels that there is nothing to learn from")
    }
    line.print(
      """
      \(description.options.text(for: description.task)), \(millions.formatted(digits: 1)) M parameters
      \(work.vocabularies)
      \(encoded.training.count) \(description.task == .translate ? "pairs" : "examples") to train on, \
      \(encoded.validation.count) to validate on\(heldOut)\
      \(leftOut.isEmpty ? "" : "; left out \(leftOut.joined(separator: ", "))")
      """)
  }

  private func summary(of outcome: TrainingOutcome) -> String {
    guard trainer.progress.bestEpoch > 0 else {
      return "\(outcome.explanation); no epoch is done yet, go on with --resume"
    }
    let score =
      if let name = description.task.score, let score = description.validationScore {
        String(format: "%@ %.1f", name, score)
      } else {
        String(format: "perplexity %.2f", exp(description.validationLoss ?? 0))
      }
    return """
      \(outcome.explanation); best after epoch \(description.epoch): \(score) on validation
      try it: seq2seq \(description.task.rawValue) --model \(request.directory)
      """
  }
}
