import Layers
import Models
import Tensors
import TestSupport
import Testing

/// Whole-model gradient checks of the shapes beside translation: every cell, every part.
struct ShapeGradientTests {
  static func options(
    _ cell: CellKind, _ change: (inout ModelOptions) -> Void = { _ in }
  ) -> ModelOptions {
    var options = ModelOptions()
    options.cell = cell
    options.embeddingSize = 4
    options.hiddenSize = 6
    change(&options)
    return options
  }

  static let variants: [ModelOptions] =
    CellKind.allCases.map { options($0) }
    + ModelOptions.PoolingKind.allCases.map { pooling in options(.lstm) { $0.pooling = pooling } }
    + [
      options(.gru) { $0.characterSize = 2 },
      options(.lstm) {
        $0.characterSize = 4
        $0.layers = 2
        $0.residual = true
        $0.pooling = .mean
      },
      options(.lstm) {
        $0.logistic = true
        $0.bidirectional = false
      },
    ]

  static func configuration(_ options: ModelOptions) -> LabelConfiguration {
    LabelConfiguration(
      options: options, sourceVocabularySize: 9, characterVocabularySize: 7,
      labels: options.logistic ? 2 : 5)
  }

  /// Sentences of 4, 2 and 3 words; the same word twice in one, words without characters.
  static func sources(_ options: ModelOptions) -> [[Int32]] {
    let sentences: [[(Int32, [Int32])]] = [
      [(3, [1, 2]), (4, [5, 6, 1]), (3, [1, 2]), (8, [])], [(5, [2]), (0, [4, 4, 4, 1])],
      [(1, [3, 2]), (7, [6]), (2, [1, 2])],
    ]
    return sentences.map { sentence in
      guard options.characterSize > 0 else { return sentence.map(\.0) }
      var spelled = SpelledWords()
      for (word, spelling) in sentence { spelled.append(word, spelling: spelling) }
      return spelled.sequence
    }
  }

  static func pairs(_ options: ModelOptions, labels lengths: [Int]) -> [TokenPair] {
    zip(sources(options), lengths).enumerated().map { index, pair in
      (
        pair.0,
        (0..<pair.1).map { Int32((index + $0 * 2) % (options.logistic ? 2 : 5)) }
      )
    }
  }

  static let generated: [TokenPair] = [([0], [4, 5, 6, 4]), ([1, 2], [7]), ([2], [])]

  @Test(arguments: variants)
  func `gradients of taggers agree with differences of the loss`(options: ModelOptions) {
    expectGradients(
      Tagger.self, Self.configuration(options), Self.pairs(options, labels: [4, 2, 3]),
      cell: options.cell)
  }

  @Test(arguments: variants)
  func `gradients of classifiers agree with differences of the loss`(options: ModelOptions) {
    expectGradients(
      Classifier.self, Self.configuration(options), Self.pairs(options, labels: [1, 1, 1]),
      cell: options.cell)
  }

  @Test(arguments: variants)
  func `gradients of maps agree with differences of the loss`(options: ModelOptions) {
    expectGradients(
      Mapper.self, Self.configuration(options), Self.pairs(options, labels: [1, 1, 1]),
      cell: options.cell)
  }

  @Test(arguments: variants)
  func `gradients of generators agree with differences of the loss`(options: ModelOptions) {
    expectGradients(Generator.self, Self.generator(options), Self.generated, cell: options.cell)
  }

  static func generator(_ options: ModelOptions) -> Generator.Configuration {
    Generator.Configuration(
      options: options, labels: 3, vocabularySize: 8, markers: .init(start: 2, end: 3))
  }

  private func expectGradients<Model: SequenceModel>(
    _ type: Model.Type, _ configuration: Model.Configuration, _ pairs: [TokenPair], cell: CellKind
  ) where Model.Configuration: Sendable {
    let model = FlatWeights<Model>(configuration, seed: 5)
    var generator = SeededGenerator(seed: 9)
    model.flat.withRow(0) { weights in
      for index in weights.indices { weights[index] += generator.nextUnitFloat() * 0.6 - 0.3 }
    }
    if cell == .elmanReLU { keepAwayFromKinks(model) }
    let workspace = Workspace()
    for dropout in [Dropout.none, Dropout(.init(units: 0.3, sourceWords: 0.2), seed: 4)] {
      let gradients = FlatWeights<Model>(configuration)
      let scratch = FlatWeights<Model>(configuration)
      func objective(into gradients: FlatWeights<Model>) -> Double {
        workspace.reset()
        return model.weights.lossAndGradient(
          pairs, smoothing: 0.1, dropout: dropout, gradientScale: 1, into: gradients.weights,
          in: workspace
        ).objective
      }
      _ = objective(into: gradients)
      for entry in model.layout.entries {
        expectDirectionalDerivative(
          of: entry.view(in: model.flat), gradient: entry.view(in: gradients.flat),
          comment: "\(type) \(entry.name)", tolerance: 3e-3, step: 0.01
        ) { objective(into: scratch) }
      }
    }
  }

  /// Biases of 4 and −8 keep every ReLU on one side of its kink.
  private func keepAwayFromKinks<Model>(_ model: FlatWeights<Model>) {
    for entry in model.layout.entries where entry.name.hasSuffix("bias_ih") {
      entry.view(in: model.flat).withRow(0) { bias in
        for unit in bias.indices { bias[unit] = unit.isMultiple(of: 2) ? 4 : -8 }
      }
    }
    for entry in model.layout.entries where entry.name.hasSuffix("weight_hh") {
      Workspace().backend.scale(entry.view(in: model.flat), by: 0.1)
    }
  }
}
