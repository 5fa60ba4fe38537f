import Foundation
import Layers
import Models
import Tensors
import TestSupport
import Testing
import Training

/// A task a small model learns in seconds: the target is the source reversed.
enum ReversalTask {
  static let vocabularySize = 12
  static let markers = TranslationBatch.Markers(start: 2, end: 3)

  static func pairs(_ count: Int, seed: UInt64) -> EncodedPairs {
    var generator = SeededGenerator(seed: seed)
    var pairs = EncodedPairs()
    for _ in 0..<count {
      let length = 1 + Int(generator.next() % 5)
      let source = (0..<length).map { _ in Int32(4 + generator.next() % 8) }
      pairs.append(source: source, target: source.reversed())
    }
    return pairs
  }

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.model.embeddingSize = 8
    configuration.model.hiddenSize = 16
    configuration.training.batchSize = 16
    configuration.training.shards = 4
    configuration.training.learningRate = 0.01
    configuration.training.warmupUpdates = 5
    configuration.training.averageDecay = 0.9
    configuration.training.epochs = 2
    configuration.training.dropout = 0.1
    return configuration
  }

  static func trainer(
    _ configuration: Configuration = configuration(), threads: Int = 2, count: Int = 200,
    training: (any TrainingPairs)? = nil
  ) throws -> Trainer<EncoderDecoder> {
    try Trainer(
      model: .init(
        options: configuration.model, sourceVocabularySize: vocabularySize,
        targetVocabularySize: vocabularySize),
      objective: TranslationObjective(
        configuration.training, markers: markers,
        candidates: configuration.training.risk.measure == .none ? nil : candidates),
      options: configuration.training, training: training ?? pairs(count, seed: 1),
      validation: pairs(30, seed: 2), threads: threads)
  }

  /// The truth, which costs nothing, and sentences of as many random tokens, which cost the share that is wrong.
  static let candidates: RiskCandidates = { pairs, _, seed in
    var generator = SeededGenerator(seed: seed)
    return pairs.map { _, target in
      let others = (0..<3).map { _ in target.map { _ in Int32(4 + generator.next() % 8) } }
      return ([target] + others.filter { $0 != target }).map { tokens in
        let wrong = zip(tokens, target).count { $0 != $1 }
        return RiskCandidate(tokens: tokens, risk: Double(wrong) / Double(target.count))
      }
    }
  }
}

/// Sentences that are spelled otherwise in every epoch.
private struct ChangingPairs: TrainingPairs {
  let pairs = ReversalTask.pairs(200, seed: 1)
  var count: Int { pairs.count }
  var sourceLengths: [Int] { pairs.sourceLengths }
  var targetLengths: [Int] { pairs.targetLengths }

  func pair(_ index: Int, epoch: Int) -> TokenPair {
    let (source, target) = pairs[index]
    let spare = [Int32](repeating: Int32(4 + (index + epoch) % 8), count: (index * epoch) % 3)
    return (source + spare, spare + target)
  }
}

struct TrainerTests {
  /// Every loss of a run, and the weights it ends with.
  private func history(
    of trainer: Trainer<EncoderDecoder>, stopAfter updates: Int? = nil
  ) throws -> (losses: [Double], outcome: TrainingOutcome) {
    var losses: [Double] = []
    let outcome = try trainer.run(
      stop: { trainer.progress.updates == updates ? .interrupted : nil },
      listen: { event in
        switch event {
        case .update(let report): losses.append(report.loss)
        case .validated(let report): losses += [report.trainingLoss, report.validationLoss]
        case .validating: break
        }
      })
    return (losses, outcome)
  }

  @Test func `the number of threads changes no bit`() throws {
    let one = try ReversalTask.trainer(threads: 1)
    let reference = try history(of: one)
    for threads in [2, 3] {
      let other = try ReversalTask.trainer(threads: threads)
      #expect(try history(of: other).losses == reference.losses)
      #expect(other.model.flat.values == one.model.flat.values)
    }
  }

  @Test func `updates tell how much of their epoch is done, also when resumed`() throws {
    func counts(of trainer: Trainer<EncoderDecoder>, stopAfter updates: Int? = nil) throws
      -> [[Int]]
    {
      var counts: [[Int]] = []
      _ = try trainer.run(
        stop: { trainer.progress.updates == updates ? .interrupted : nil },
        listen: { event in
          guard case .update(let report) = event else { return }
          counts.append([report.epoch, report.pairs, report.tokens])
        })
      return counts
    }
    let configuration = ReversalTask.configuration()
    let whole = try ReversalTask.trainer(configuration, training: ChangingPairs())
    let reference = try counts(of: whole)
    let last = try #require(reference.last { $0[0] == 1 })
    #expect(last[1] == ChangingPairs().count)
    #expect(zip(reference, reference.dropFirst()).allSatisfy { $0[0] < $1[0] || $0[2] < $1[2] })
    try withTemporaryDirectory { folder in
      let file = folder.appendingPathComponent("checkpoint.safetensors")
      let first = try ReversalTask.trainer(configuration, training: ChangingPairs())
      // In the middle of an epoch.
      let updates = try #require(reference.firstIndex { $0[0] == 2 }) + 2
      let before = try counts(of: first, stopAfter: updates)
      try TrainingCheckpoint.write(first, configuration: configuration, to: file)
      let second = try ReversalTask.trainer(configuration, training: ChangingPairs())
      try TrainingCheckpoint.restore(second, from: file)
      #expect(try before + counts(of: second) == reference)
    }
  }

  @Test func `pairs may differ from epoch to epoch, and resuming knows in which`() throws {
    let configuration = ReversalTask.configuration()
    let whole = try ReversalTask.trainer(configuration, threads: 1, training: ChangingPairs())
    let reference = try history(of: whole).losses
    #expect(try history(of: ReversalTask.trainer(configuration)).losses != reference)
    try withTemporaryDirectory { folder in
      let file = folder.appendingPathComponent("checkpoint.safetensors")
      let first = try ReversalTask.trainer(configuration, threads: 3, training: ChangingPairs())
      let before = try history(of: first, stopAfter: 20)
      try TrainingCheckpoint.write(first, configuration: configuration, to: file)
      let second = try ReversalTask.trainer(configuration, training: ChangingPairs())
      try TrainingCheckpoint.restore(second, from: file)
      #expect(try before.losses + history(of: second).losses == reference)
    }
  }

  @Test(arguments: [TrainingOptions.OptimiserKind.adam, .sgd], [0.9, 0] as [Float])
  func `an interrupted and resumed run is the same to the last bit`(
    optimiser: TrainingOptions.OptimiserKind, average: Float
  ) throws {
    var configuration = ReversalTask.configuration()
    configuration.training.optimiser = optimiser
    configuration.training.averageDecay = average
    let whole = try ReversalTask.trainer(configuration)
    let reference = try history(of: whole).losses
    // In the first epoch, at its end and in the second.
    for updates in [5, 13, 20] {
      try withTemporaryDirectory { folder in
        let file = folder.appendingPathComponent("checkpoint.safetensors")
        let first = try ReversalTask.trainer(configuration)
        let before = try history(of: first, stopAfter: updates)
        #expect(before.outcome == .interrupted)
        try TrainingCheckpoint.write(first, configuration: configuration, to: file)
        #expect(try TrainingCheckpoint.configuration(of: file) == configuration)
        let second = try ReversalTask.trainer(configuration)
        try TrainingCheckpoint.restore(second, from: file)
        let after = try history(of: second)
        #expect(before.losses + after.losses == reference)
        #expect(second.model.flat.values == whole.model.flat.values)
        #expect(second.bestGuess.flat.values == whole.bestGuess.flat.values)
      }
    }
  }

  /// What going on with other options is refused for; nil if it is not.
  private func refusal(
    from file: URL, _ configuration: Configuration, _ change: (inout TrainingOptions) -> Void
  ) throws -> String? {
    var other = configuration
    change(&other.training)
    let trainer = try ReversalTask.trainer(other)
    do {
      try TrainingCheckpoint.restore(trainer, from: file)
      return nil
    } catch let error as TrainingError { return "\(error)" }
  }

  @Test func `in mid-epoch the plan of batches is fixed, and the optimiser always`() throws {
    try withTemporaryDirectory { folder in
      let file = folder.appendingPathComponent("checkpoint.safetensors")
      let configuration = ReversalTask.configuration()
      let changes: [(String, (inout TrainingOptions) -> Void)] = [
        ("batchSize", { $0.batchSize = 8 }), ("batchTokens", { $0.batchTokens = 60 }),
        ("seed", { $0.seed = 2 }), ("maximumLength", { $0.maximumLength = 4 }),
      ]
      let trainer = try ReversalTask.trainer(configuration)
      // 13 updates are an epoch.
      for updates in [5, 13] {
        _ = try history(of: trainer, stopAfter: updates)
        try TrainingCheckpoint.write(trainer, configuration: configuration, to: file)
        for (option, change) in changes {
          let message = try refusal(from: file, configuration, change)
          #expect(message?.contains("option \(option): expected") ?? false == (updates == 5))
        }
        let message = try refusal(from: file, configuration) { $0.optimiser = .sgd }
        #expect(message?.contains("optimiser: expected adam") == true)
        #expect(try refusal(from: file, configuration) { $0.learningRate = 0.02 } == nil)
      }
    }
  }

  @Test(arguments: [0.9, 0] as [Float])
  func `how many epochs are averaged is fixed, and whether there is a moving average`(
    decay: Float
  ) throws {
    try withTemporaryDirectory { folder in
      let file = folder.appendingPathComponent("checkpoint.safetensors")
      var configuration = ReversalTask.configuration()
      configuration.training.averageDecay = decay
      try TrainingCheckpoint.write(
        try ReversalTask.trainer(configuration), configuration: configuration, to: file)
      let epochs = try refusal(from: file, configuration) { $0.averagedEpochs = 2 }
      #expect(epochs?.contains("averagedEpochs: expected 1") == true)
      let switched = try refusal(from: file, configuration) { $0.averageDecay = 0.9 - decay }
      #expect(switched?.contains("averageDecay: expected \(decay)") == true)
      // Only how far it reaches may change.
      let other = try refusal(from: file, configuration) { $0.averageDecay = decay / 2 }
      #expect(other == nil)
    }
  }

  @Test func `a training that has converged goes on with more patience`() throws {
    try withTemporaryDirectory { folder in
      let file = folder.appendingPathComponent("checkpoint.safetensors")
      var configuration = ReversalTask.configuration()
      configuration.training.epochs = 6
      configuration.training.patience = 1
      // Nothing is learned, so nothing improves.
      configuration.training.learningRate = 1e-30
      let first = try ReversalTask.trainer(configuration)
      #expect(try history(of: first).outcome == .converged)
      let epoch = first.progress.epoch
      #expect(epoch < 6)
      try TrainingCheckpoint.write(first, configuration: configuration, to: file)
      for (patience, outcome) in [(1, TrainingOutcome.converged), (10, .finished), (0, .finished)] {
        configuration.training.patience = patience
        let second = try ReversalTask.trainer(configuration)
        try TrainingCheckpoint.restore(second, from: file)
        #expect(try history(of: second).outcome == outcome)
        #expect((second.progress.epoch == epoch) == (outcome == .converged))
      }
    }
  }

  @Test func `of equal scores the lower loss is best, whatever was validated`() throws {
    let trainer = try ReversalTask.trainer()
    var updates = 0
    var reports: [EpochReport] = []
    func run(stop: () -> TrainingOutcome?) throws {
      _ = try trainer.run(
        stop: stop, score: { _ in 0 },
        listen: { event in
          switch event {
          case .update: updates += 1
          case .validated(let report): reports.append(report)
          case .validating: break
          }
        })
    }
    try run { updates == 3 ? .timeUp : nil }
    try run { nil }
    #expect(reports.map(\.isComplete) == [false, true, true])
    #expect(reports[0].isBest)
    for (report, before) in zip(reports.dropFirst(), reports) {
      #expect(report.isBest == (report.validationLoss < before.validationLoss))
    }
    #expect(reports[1].isBest)
  }

  @Test func `a checkpoint of another model is refused`() throws {
    try withTemporaryDirectory { folder in
      let file = folder.appendingPathComponent("checkpoint.safetensors")
      let configuration = ReversalTask.configuration()
      try TrainingCheckpoint.write(
        try ReversalTask.trainer(configuration), configuration: configuration, to: file)
      var other = configuration
      other.model.hiddenSize = 18
      let trainer = try ReversalTask.trainer(other)
      #expect(throws: TrainingError.self) {
        try TrainingCheckpoint.restore(trainer, from: file)
      }
    }
  }

  @Test func `what is not finite stops the training and leaves the weights`() throws {
    var configuration = ReversalTask.configuration()
    configuration.training.optimiser = .sgd
    configuration.training.learningRate = 1e38
    configuration.training.clipNorm = 0
    configuration.training.warmupUpdates = 0
    let trainer = try ReversalTask.trainer(configuration)
    var weights: [Float] = []
    let error = #expect(throws: TrainingError.self) {
      try trainer.run(
        stop: {
          weights = trainer.model.flat.values
          return nil
        }, listen: { _ in })
    }
    #expect("\(try #require(error))".contains("not a finite number"))
    #expect(trainer.model.flat.values == weights)
  }

  @Test func `a validation loss that is not finite is no model's`() throws {
    let trainer = try ReversalTask.trainer()
    let error = #expect(throws: TrainingError.self) {
      try trainer.run(
        stop: { nil },
        listen: { event in
          // As the last update of the epoch may leave them.
          guard case .validating = event else { return }
          CPUBackend().fill(trainer.bestGuess.flat, with: .nan)
        })
    }
    let message = "\(try #require(error))"
    #expect(message.contains("validation loss is not a finite number"))
    #expect(message.contains("there is no model yet"))
    #expect(trainer.progress.bestEpoch == 0)
  }

  @Test func `when the time is up the part of the epoch is validated`() throws {
    let trainer = try ReversalTask.trainer()
    var reports: [EpochReport] = []
    let outcome = try trainer.run(
      stop: { trainer.progress.updates == 4 ? .timeUp : nil }, score: { _ in 12.5 },
      listen: { if case .validated(let report) = $0 { reports.append(report) } })
    #expect(outcome == .timeUp)
    #expect(reports.count == 1)
    #expect(reports.first?.isComplete == false)
    #expect(reports.first?.validationScore == 12.5)
    #expect(trainer.progress.batchesDone == 4)
  }

  @Test func `training stops when validation no longer improves`() throws {
    var configuration = ReversalTask.configuration()
    configuration.training.epochs = 50
    configuration.training.patience = 3
    // Too little to change a weight, so that the loss stays what it is.
    configuration.training.learningRate = 1e-12
    let trainer = try ReversalTask.trainer(configuration, count: 40)
    var scores = [1.0, 3, 2, 2, 2, 9].makeIterator()
    var epochs = 0
    let outcome = try trainer.run(
      stop: { nil }, score: { _ in scores.next() ?? 0 },
      listen: { if case .validated = $0 { epochs += 1 } })
    #expect(outcome == .converged)
    #expect(epochs == 5)
    #expect(trainer.progress.bestEpoch == 2)
  }

  @Test func `a falling loss is progress, whatever the score does`() throws {
    var configuration = ReversalTask.configuration()
    configuration.training.epochs = 6
    configuration.training.patience = 1
    let trainer = try ReversalTask.trainer(configuration, count: 600)
    let outcome = try trainer.run(stop: { nil }, score: { _ in 0 }, listen: { _ in })
    #expect(outcome == .finished)
  }

  @Test func `nothing to train on is said`() {
    #expect(throws: TrainingError.self) { try ReversalTask.trainer(count: 0) }
  }

  @Test(arguments: CellKind.allCases, ModelOptions.AttentionKind.allCases)
  func `every architecture learns`(cell: CellKind, attention: ModelOptions.AttentionKind) throws {
    var configuration = ReversalTask.configuration()
    configuration.model.cell = cell
    configuration.model.attention = attention
    configuration.training.epochs = 4
    configuration.training.learningRate = cell == .elmanReLU ? 0.003 : 0.01
    let trainer = try ReversalTask.trainer(configuration, count: 600)
    let before = trainer.validationLoss()
    _ = try history(of: trainer)
    #expect(trainer.validationLoss() < before * 0.8)
  }
}
