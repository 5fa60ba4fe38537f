import Foundation
import Tensors
import Testing

struct OptimiserKernelTests {
  struct Golden: Decodable {
    struct Options: Decodable {
      let learningRate: Double
      let beta1, beta2, epsilon, momentum: Double?
    }
    let options: Options
    let initial: Fixture.Values
    let gradients, weights: [Fixture.Values]
  }

  @Test(arguments: ["adam", "adam-transformer", "sgd-momentum"])
  func `five updates are those of PyTorch`(name: String) throws {
    let golden = try #require(try Fixture.load("optimiser", as: [String: Golden].self)[name])
    let options = golden.options
    let weights = golden.initial.matrix
    let first = Matrix(rows: 1, columns: 6)
    let second = Matrix(rows: 1, columns: 6)
    for (index, (gradients, expected)) in zip(golden.gradients, golden.weights).enumerated() {
      if let beta1 = options.beta1, let beta2 = options.beta2, let epsilon = options.epsilon {
        let update = AdamUpdate(
          scale: 1, stepSize: Float(options.learningRate / (1 - pow(beta1, Double(index + 1)))),
          beta1: Float(beta1), beta2: Float(beta2), epsilon: Float(epsilon),
          secondCorrection: Float(1 / (1 - pow(beta2, Double(index + 1)))))
        CPUBackend().adam(
          update, weights: weights, gradients: gradients.matrix, first: first, second: second)
      } else {
        CPUBackend().momentum(
          weights: weights, gradients: gradients.matrix, velocity: first, scale: 1,
          rate: Float(options.learningRate), momentum: Float(options.momentum ?? 0))
      }
      expectEqual(weights, expected.matrix, "update \(index + 1)")
    }
  }
}
