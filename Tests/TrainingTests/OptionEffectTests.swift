import Models
import Tensors
import TestSupport
import Testing
import Training

extension OptionChange<TrainingOptions> {
  /// All that decide the weights of a training; `RecipeTests` has those of `Recipe` as well.
  fileprivate static var all: [Self] {
    [
      .init("optimiser") { $0.optimiser = .sgd },
      .init("learning rate") { $0.learningRate = 0.008 },
      .init("beta 1") { $0.beta1 = 0.8 },
      .init("beta 2") { $0.beta2 = 0.9 },
      .init("epsilon") { $0.epsilon = 1e-4 },
      .init("momentum", needing: { $0.optimiser = .sgd }, changing: { $0.momentum = 0.5 }),
      .init("constant rate", needing: stall) { $0.schedule = .constant },
      .init("inverse square root") { $0.schedule = .inverseSquareRoot },
      .init("linear") { $0.schedule = .linear },
      .init("cosine", needing: { $0.schedule = .linear }, changing: { $0.schedule = .cosine }),
      .init(
        "final rate", needing: { $0.schedule = .linear }, changing: { $0.finalLearningRate = 0.005 }
      ),
      .init("warm-up") { $0.warmupUpdates = 9 },
      .init("decay factor", needing: stall) { $0.decayFactor = 0.1 },
      .init("decay patience", needing: stall) { $0.decayPatience = 5 },
      .init("clipping") { $0.clipNorm = 0.1 },
      .init("dropout") { $0.dropout = 0.2 },
      .init("variational dropout") { $0.variationalDropout = true },
      .init("recurrent dropout") { $0.recurrentDropout = 0.2 },
      .init("source word dropout") { $0.sourceWordDropout = 0.2 },
      .init("target word dropout") { $0.targetWordDropout = 0.2 },
      .init("label smoothing") { $0.labelSmoothing = 0.2 },
      .init("average decay") { $0.averageDecay = 0 },
      .init("averaged epochs") { $0.averagedEpochs = 2 },
      .init("batch size") { $0.batchSize = 20 },
      .init("batch tokens") { $0.batchTokens = 60 },
      .init("accumulated batches") { $0.accumulatedBatches = 2 },
      .init("shards") { $0.shards = 3 },
      .init("epochs") { $0.epochs = 5 },
      .init("patience", needing: stall) { $0.patience = 1 },
      .init("scheduled sampling") { $0.scheduledSampling = 0.5 },
      .init("risk") { $0.risk.measure = .bleu },
      .init(
        "sharpness", needing: { $0.risk.measure = .bleu }, changing: { $0.risk.sharpness = 0.5 }),
      .init(
        "share of the risk", needing: { $0.risk.measure = .bleu }, changing: { $0.risk.share = 0.9 }
      ),
      .init("seed") { $0.seed = 2 },
    ]
  }

  /// A rate so high that validation soon gets no better.
  @Sendable private static func stall(_ options: inout TrainingOptions) {
    options.learningRate = 0.5
    options.epochs = 6
  }
}

/// That no option is passed over.
struct OptionEffectTests {
  /// The model that a training would save.
  private static func weights(_ options: TrainingOptions) throws -> [Float] {
    var configuration = ReversalTask.configuration()
    configuration.training = options
    let trainer = try ReversalTask.trainer(configuration)
    _ = try trainer.losses()
    return trainer.bestGuess.flat.values
  }

  @Test(arguments: OptionChange<TrainingOptions>.all)
  func `an option changes what is learned`(option: OptionChange<TrainingOptions>) throws {
    var options = ReversalTask.configuration().training
    options.epochs = 3
    option.needs(&options)
    let without = try Self.weights(options)
    option.change(&options)
    #expect(try Self.weights(options) != without)
  }
}
