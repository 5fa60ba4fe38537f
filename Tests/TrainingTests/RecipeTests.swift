import Foundation
import Models
import Tensors
import TestSupport
import Testing
import Training

/// Ways to train that go beyond one batch, one update and the truth.
enum Recipe: String, CaseIterable {
  case accumulation, tokenBatches, linearDecay, cosineDecay, averagedEpochs, scheduledSampling, risk

  var configuration: Configuration {
    var configuration = ReversalTask.configuration()
    configuration.training.epochs = 3
    apply(to: &configuration.training)
    return configuration
  }

  private func apply(to options: inout TrainingOptions) {
    switch self {
    case .accumulation: options.accumulatedBatches = 3
    case .tokenBatches: options.batchTokens = 60
    case .linearDecay: options.schedule = .linear
    case .cosineDecay: options.schedule = .cosine
    case .averagedEpochs: options.averagedEpochs = 2
    case .scheduledSampling: options.scheduledSampling = 0.5
    case .risk: options.risk.measure = .bleu
    }
  }
}

struct RecipeTests {
  @Test(arguments: Recipe.allCases)
  func `a recipe changes what is learned`(recipe: Recipe) throws {
    var plain = ReversalTask.configuration()
    plain.training.epochs = 3
    let without = try ReversalTask.trainer(plain)
    let with = try ReversalTask.trainer(recipe.configuration)
    _ = try (without.losses(), with.losses())
    #expect(with.bestGuess.flat.values != without.bestGuess.flat.values)
  }

  @Test(arguments: Recipe.allCases)
  func `the number of threads changes no bit`(recipe: Recipe) throws {
    let one = try ReversalTask.trainer(recipe.configuration, threads: 1)
    let three = try ReversalTask.trainer(recipe.configuration, threads: 3)
    #expect(try one.losses() == three.losses())
    #expect(one.bestGuess.flat.values == three.bestGuess.flat.values)
  }

  @Test(arguments: Recipe.allCases)
  func `an interrupted and resumed run is the same to the last bit`(recipe: Recipe) throws {
    let configuration = recipe.configuration
    let whole = try ReversalTask.trainer(configuration)
    let reference = try whole.losses()
    for updates in [4, 9] {
      try withTemporaryDirectory { folder in
        let file = folder.appendingPathComponent("checkpoint.safetensors")
        let first = try ReversalTask.trainer(configuration)
        let before = try first.losses(stopAfter: updates)
        try TrainingCheckpoint.write(first, configuration: configuration, to: file)
        let second = try ReversalTask.trainer(configuration)
        try TrainingCheckpoint.restore(second, from: file)
        #expect(try before + second.losses() == reference)
        #expect(second.bestGuess.flat.values == whole.bestGuess.flat.values)
      }
    }
  }

  @Test func `batches in one update are as one large batch`() throws {
    var large = ReversalTask.configuration()
    large.training.dropout = 0
    large.training.batchSize = 64
    var small = large
    small.training.batchSize = 16
    small.training.accumulatedBatches = 4
    let one = try ReversalTask.trainer(large, count: 64)
    let other = try ReversalTask.trainer(small, count: 64)
    let pairs = try zip(one.losses(), other.losses())
    for (loss, accumulated) in pairs { #expect(abs(loss - accumulated) < 1e-5) }
    #expect(one.progress.updates == 2 && other.progress.updates == 2)
    for (weight, accumulated) in zip(one.model.flat.values, other.model.flat.values) {
      // Adam divides by the square root of a gradient's square, so that tiny ones show their rounding.
      #expect(abs(weight - accumulated) < 2e-3)
    }
  }

  @Test func `what is left of an epoch makes a smaller update`() throws {
    var configuration = ReversalTask.configuration()
    configuration.training.accumulatedBatches = 4
    configuration.training.epochs = 1
    let trainer = try ReversalTask.trainer(configuration, count: 16 * 9)
    var reports: [UpdateReport] = []
    _ = try trainer.run(
      stop: { nil },
      listen: { if case .update(let report) = $0 { reports.append(report) } })
    #expect(reports.map(\.batchesDone) == [4, 8, 9])
    #expect(reports.map(\.batchesInEpoch) == [9, 9, 9])
    #expect(reports.map(\.updates) == [1, 2, 3])
  }

  @Test func `an update has no more tokens than allowed`() throws {
    var configuration = ReversalTask.configuration()
    configuration.training.batchTokens = 40
    configuration.training.epochs = 1
    let trainer = try ReversalTask.trainer(configuration)
    var counts = [0]
    _ = try trainer.run(
      stop: { nil },
      listen: { if case .update = $0 { counts.append(trainer.progress.tokens) } })
    let sizes = zip(counts.dropFirst(), counts).map { $0 - $1 }
    #expect(sizes.allSatisfy { (1...40).contains($0) })
    // Sentences have six tokens at most, so that all batches but the last are nearly full.
    #expect(sizes.count { $0 < 35 } <= 1)
  }

  @Test(arguments: [TrainingOptions.ScheduleKind.linear, .cosine])
  func `a falling rate reaches its end with the last update`(
    schedule: TrainingOptions.ScheduleKind
  ) throws {
    var configuration = ReversalTask.configuration()
    configuration.training.schedule = schedule
    configuration.training.finalLearningRate = 0.002
    configuration.training.accumulatedBatches = 2
    let trainer = try ReversalTask.trainer(configuration)
    var rates: [Float] = []
    _ = try trainer.run(
      stop: { nil },
      listen: { if case .update(let report) = $0 { rates.append(report.learningRate) } })
    #expect(rates.max() == 0.01)
    #expect(rates.count == 14)
    #expect(abs((rates.last ?? 0) - 0.002) < 1e-7)
    #expect(rates.dropLast().allSatisfy { $0 >= 0.002 })
  }

  @Test func `the mean of the last epochs is the mean of their weights`() throws {
    var configuration = ReversalTask.configuration()
    configuration.training.averageDecay = 0
    configuration.training.averagedEpochs = 2
    configuration.training.epochs = 3
    let trainer = try ReversalTask.trainer(configuration)
    var ends: [[Float]] = []
    var means: [[Float]] = []
    _ = try trainer.run(
      stop: { nil },
      listen: {
        guard case .validated = $0 else { return }
        ends.append(trainer.model.flat.values)
        means.append(trainer.bestGuess.flat.values)
      })
    #expect(means[0] == ends[0])
    for epoch in 1...2 {
      let expected = zip(ends[epoch - 1], ends[epoch]).map { ($0 + $1) / 2 }
      #expect(zip(means[epoch], expected).allSatisfy { abs($0 - $1) < 1e-6 })
    }
  }

  @Test func `scheduled sampling grows from nothing`() throws {
    var configuration = ReversalTask.configuration()
    let plain = try ReversalTask.trainer(configuration).losses()
    configuration.training.scheduledSampling = 1
    let sampled = try ReversalTask.trainer(configuration).losses()
    #expect(sampled[0] == plain[0])
    #expect(sampled != plain)
  }

  @Test func `the sharpness of the risk decides nothing about how much it counts`() throws {
    /// Of the gradient of the first update.
    func norm(sharpness: Float) throws -> Double {
      var configuration = ReversalTask.configuration()
      configuration.training.risk.measure = .bleu
      configuration.training.risk.share = 1
      configuration.training.risk.sharpness = sharpness
      configuration.training.dropout = 0
      let trainer = try ReversalTask.trainer(configuration)
      var norm: Double?
      _ = try trainer.run(
        stop: { norm == nil ? nil : .interrupted },
        listen: { if case .update(let report) = $0 { norm = report.gradientNorm } })
      return try #require(norm)
    }
    // As long as nearly all candidates weigh the same.
    let (one, other) = (try norm(sharpness: 0.0001), try norm(sharpness: 0.005))
    #expect(one > 0 && abs(other / one - 1) < 0.1, "\(one), \(other)")
  }

  @Test func `the risk falls`() throws {
    var configuration = ReversalTask.configuration()
    configuration.training.risk.measure = .bleu
    configuration.training.risk.share = 1
    configuration.training.risk.sharpness = 0.5
    configuration.training.dropout = 0
    configuration.training.epochs = 6
    let trainer = try ReversalTask.trainer(configuration)
    var risks: [Double] = []
    _ = try trainer.run(
      stop: { nil },
      listen: { if case .validated(let report) = $0 { risks.append(report.expectedRisk ?? 1) } })
    #expect(risks.count == 6)
    #expect(risks[5] < risks[0] * 0.7, "\(risks)")
  }

  @Test func `what begins with other weights begins with their loss`() throws {
    let teacher = try ReversalTask.trainer()
    _ = try teacher.losses()
    var configuration = ReversalTask.configuration()
    configuration.training.averagedEpochs = 2
    configuration.training.seed = 9
    let pupil = try ReversalTask.trainer(configuration)
    #expect(pupil.validationLoss() != teacher.validationLoss())
    pupil.begin(with: teacher.bestGuess)
    #expect(pupil.validationLoss() == teacher.validationLoss())
    #expect(pupil.model.flat.values == teacher.bestGuess.flat.values)
  }
}
