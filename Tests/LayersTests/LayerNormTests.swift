import Layers
import Tensors
import Testing

struct LayerNormTests {
  struct Golden: Decodable {
    struct Gradients: Decodable { let inputs, gain: Fixture.Values }
    let inputs, gain, outputs, lossFactors: Fixture.Values
    let gradients: Gradients
  }

  @Test func `values and gradients are those of PyTorch`() throws {
    let golden = try Fixture.load("layer_norm", as: Golden.self)
    let flat = FlatWeights<LayerNorm>(.init(size: golden.gain.columns))
    let workspace = Workspace()
    let backend = workspace.backend
    backend.copy(golden.gain.matrix, to: flat.weights.gain)
    let x = workspace.copy(of: golden.inputs.matrix)
    let trace = flat.weights.trace(rows: x.rows, in: workspace)
    flat.weights.apply(to: x, writing: trace, on: backend)
    expectEqual(x, golden.outputs.matrix, "outputs")

    let gradients = FlatWeights<LayerNorm>(flat.configuration)
    let gradient = workspace.copy(of: golden.lossFactors.matrix)
    flat.weights.backward(gradient, through: trace, into: gradients.weights, on: backend)
    expectEqual(gradient, golden.gradients.inputs.matrix, "inputs")
    expectEqual(gradients.weights.gain, golden.gradients.gain.matrix, "gain")
  }

  @Test func `a row of equal numbers becomes zeros and has gradients`() {
    let flat = FlatWeights<LayerNorm>(.init(size: 5), seed: 1)
    let workspace = Workspace()
    let backend = workspace.backend
    let x = workspace.matrix(2, 5)
    backend.fill(x, with: 3)
    let trace = flat.weights.trace(rows: x.rows, in: workspace)
    flat.weights.apply(to: x, writing: trace, on: backend)
    #expect(x.values.allSatisfy { $0 == 0 })

    let gradients = FlatWeights<LayerNorm>(flat.configuration)
    let gradient = Matrix(rows: 2, columns: 5, values: (0..<10).map { Float($0) })
    flat.weights.backward(gradient, through: trace, into: gradients.weights, on: backend)
    #expect(gradient.values.allSatisfy { $0.isFinite })
    #expect(gradients.weights.gain.values.allSatisfy { $0 == 0 })
  }
}
