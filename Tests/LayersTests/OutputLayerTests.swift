import Foundation
import Layers
import Tensors
import Testing

struct OutputLayerTests {
  struct Golden: Decodable {
    struct Gradients: Decodable {
      let inputs, weights, bias: Fixture.Values
    }
    let labelSmoothing: Float
    let inputs, weights, bias: Fixture.Values
    let targets: [Int32]
    let loss, negativeLogLikelihood: Double
    let gradients: Gradients
  }

  /// An output layer alone, as a weight set.
  struct Alone: WeightSet {
    let layer: OutputLayer
    init(_ configuration: Int, from source: WeightSource) {
      layer = OutputLayer(
        inputSize: 6, vocabularySize: configuration, tiedTo: nil, from: source)
    }
  }

  @Test(arguments: ["plain", "smoothed"])
  func `loss and gradients are those of PyTorch`(name: String) throws {
    let golden = try #require(
      try Fixture.load("cross_entropy", as: [String: Golden].self)[name])
    let flat = FlatWeights<Alone>(11)
    let backend = CPUBackend()
    backend.copy(golden.weights.matrix, to: flat.weights.layer.weights)
    backend.copy(golden.bias.matrix, to: flat.weights.layer.bias)
    let workspace = Workspace()
    let gradients = FlatWeights<Alone>(11)
    let result = flat.weights.layer.lossAndGradient(
      golden.inputs.matrix, targets: golden.targets, smoothing: golden.labelSmoothing,
      gradientScale: 1, into: gradients.weights.layer, in: workspace)
    #expect(abs(result.loss.objective - golden.loss) < 1e-5)
    #expect(abs(result.loss.negativeLogLikelihood - golden.negativeLogLikelihood) < 1e-5)
    expectEqual(result.input, golden.gradients.inputs.matrix, "inputs")
    expectEqual(gradients.weights.layer.weights, golden.gradients.weights.matrix, "weights")
    expectEqual(gradients.weights.layer.bias, golden.gradients.bias.matrix, "bias")

    let alone = flat.weights.layer.loss(
      golden.inputs.matrix, targets: golden.targets, smoothing: golden.labelSmoothing,
      in: workspace)
    #expect(alone == result.loss)
  }

  @Test func `blocks of tokens make no difference`() {
    let flat = FlatWeights<Alone>(11, seed: 2)
    let rows = 600
    let inputs = Matrix(
      rows: rows, columns: 6, values: (0..<rows * 6).map { Float($0 % 13) / 13 - 0.5 })
    let targets = (0..<rows).map { Int32($0 % 11) }
    let workspace = Workspace()
    let whole = flat.weights.layer.loss(inputs, targets: targets, smoothing: 0.1, in: workspace)
    var parts = CrossEntropy()
    for start in stride(from: 0, to: rows, by: 100) {
      parts += flat.weights.layer.loss(
        inputs.rows(start..<start + 100), targets: Array(targets[start..<start + 100]),
        smoothing: 0.1, in: workspace)
    }
    #expect(abs(whole.objective - parts.objective) < 1e-6)
  }

  @Test func `log-probabilities sum to one`() {
    let flat = FlatWeights<Alone>(11, seed: 2)
    let inputs = Matrix(rows: 2, columns: 6, values: (0..<12).map { Float($0) * 10 })
    let result = flat.weights.layer.logProbabilities(inputs, in: Workspace())
    for row in 0..<2 {
      let sum = (0..<11).reduce(0.0) { $0 + exp(Double(result[row, $1])) }
      #expect(abs(sum - 1) < 1e-5)
    }
  }

  @Test func `log-probabilities of given tokens are those among all, over blocks`() {
    let layer = FlatWeights<Alone>(11, seed: 2).weights.layer
    let rows = 1100
    let inputs = Matrix(
      rows: rows, columns: 6, values: (0..<rows * 6).map { Float($0 % 17) / 5 - 1 })
    let targets = (0..<rows).map { Int32($0 * 7 % 11) }
    let workspace = Workspace()
    let found = layer.logProbabilities(of: targets, inputs, in: workspace)
    let all = layer.logProbabilities(inputs, in: workspace)
    #expect(found.count == rows)
    for (row, target) in targets.enumerated() {
      #expect(abs(found[row] - all[row, Int(target)]) < 1e-5)
    }
    let loss = layer.loss(inputs, targets: targets, smoothing: 0, in: workspace)
    let sum = found.reduce(0) { $0 + Double($1) }
    #expect(abs(loss.negativeLogLikelihood + sum) < 1e-2)
    #expect(layer.logProbabilities(of: [], inputs.rows(0..<0), in: workspace).isEmpty)
  }
}
