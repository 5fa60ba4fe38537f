import Layers
import Tensors
import TestSupport
import Testing

struct RecurrenceTests {
  struct Golden: Decodable {
    struct State: Decodable {
      let hidden: Fixture.Values
      let cell: Fixture.Values?

      /// [h | c]
      var matrix: Matrix {
        guard let cell else { return hidden.matrix }
        let joined = Matrix(rows: hidden.rows, columns: hidden.columns * 2)
        CPUBackend().copy(hidden.matrix, to: joined.columns(0..<hidden.columns))
        CPUBackend().copy(
          cell.matrix, to: joined.columns(hidden.columns..<2 * hidden.columns))
        return joined
      }
    }
    struct Factors: Decodable {
      let outputs: [Fixture.Values]
      let final: State
    }
    struct Gradients: Decodable {
      let weightIh, weightHh, biasIh, biasHh: Fixture.Values
      let inputs: [Fixture.Values]
      let initial: State
    }
    let lengths: [Int]
    let weightIh, weightHh, biasIh, biasHh: Fixture.Values
    let inputs: [Fixture.Values]
    let initial: State
    let outputs: [Fixture.Values]
    let final: State
    let lossFactors: Factors
    let gradients: Gradients
  }

  static func flat(_ cell: any RecurrentCell) -> FlatWeights<Recurrence> {
    FlatWeights(Recurrence.Configuration(cell: cell, inputSize: 4, hiddenSize: 6), seed: 1)
  }

  @Test(arguments: [
    ("elman-tanh", CellKind.elman), ("elman-relu", .elmanReLU), ("gru", .gru), ("lstm", .lstm),
  ])
  func `values and gradients are those of PyTorch`(name: String, kind: CellKind) throws {
    let golden = try #require(
      try Fixture.load("cells", as: [String: Golden].self)[name])
    let flat = Self.flat(kind.cell)
    let backend = CPUBackend()
    backend.copy(golden.weightIh.matrix, to: flat.weights.inputWeights)
    backend.copy(golden.weightHh.matrix, to: flat.weights.transitions[0].recurrentWeights)
    backend.copy(golden.biasIh.matrix, to: flat.weights.transitions[0].inputBias)
    backend.copy(golden.biasHh.matrix, to: flat.weights.transitions[0].recurrentBias)

    let workspace = Workspace()
    let trace = flat.weights.forward(
      packed(golden.inputs.map(\.matrix)), layout: PackedLayout(lengths: golden.lengths),
      initial: golden.initial.matrix, in: workspace)
    expectEqual(trace.outputs, packed(golden.outputs.map(\.matrix)), "outputs")
    expectEqual(
      flat.weights.finalStates(trace, in: workspace), golden.final.matrix, "final states")

    let gradients = FlatWeights<Recurrence>(flat.configuration)
    let result = flat.weights.backward(
      trace, outputGradient: packed(golden.lossFactors.outputs.map(\.matrix)),
      finalGradient: golden.lossFactors.final.matrix, into: gradients.weights, in: workspace)
    let expected = golden.gradients
    expectEqual(gradients.weights.inputWeights, expected.weightIh.matrix, "weightIh")
    expectEqual(
      gradients.weights.transitions[0].recurrentWeights, expected.weightHh.matrix, "weightHh")
    expectEqual(gradients.weights.transitions[0].inputBias, expected.biasIh.matrix, "biasIh")
    expectEqual(gradients.weights.transitions[0].recurrentBias, expected.biasHh.matrix, "biasHh")
    expectEqual(result.inputs, packed(expected.inputs.map(\.matrix)), "inputs")
    expectEqual(result.initial, expected.initial.matrix, "initial states")
  }

  @Test(arguments: CellKind.allCases)
  func `stepping gives what the unrolled recurrence gives`(kind: CellKind) {
    let recurrence = Self.flat(kind.cell).weights
    let workspace = Workspace()
    let inputs = Matrix(rows: 5, columns: 4, values: (0..<20).map { Float($0 % 7) / 7 - 0.4 })
    let initial = workspace.zeros(1, recurrence.stateSize)
    let trace = recurrence.forward(
      inputs, layout: PackedLayout(lengths: [5]), initial: initial, in: workspace)
    var state = initial
    for step in 0..<5 {
      let one = recurrence.forward(
        inputs.rows(step..<step + 1), layout: PackedLayout(lengths: [1]), initial: state,
        in: workspace)
      state = recurrence.finalStates(one, in: workspace)
      expectEqual(
        state.columns(0..<6), trace.outputs.rows(step..<step + 1), within: 1e-6, "step \(step)")
    }
  }

  @Test(arguments: [CellKind.elman, .gru, .lstm], [false, true])
  func `gradients of deep transitions agree with differences`(
    kind: CellKind, isNormalised: Bool
  ) {
    expectGradients(
      of: FlatWeights(
        Recurrence.Configuration(
          cell: kind.cell, inputSize: 4, hiddenSize: 6, transitions: 2, isNormalised: isNormalised),
        seed: 1), tolerance: 2e-2, step: 0.004)
  }

  @Test(arguments: CellKind.allCases)
  func `gradients agree with differences`(kind: CellKind) {
    let flat = Self.flat(kind.cell)
    // Away from the kink of ReLU.
    flat.weights.transitions[0].inputBias.withRow(0) { bias in
      for unit in bias.indices where kind == .elmanReLU {
        bias[unit] = unit.isMultiple(of: 2) ? 4 : -8
      }
    }
    if kind == .elmanReLU {
      CPUBackend().scale(flat.weights.transitions[0].recurrentWeights, by: 0.1)
    }
    expectGradients(of: flat, tolerance: 2e-3, step: 0.02)
  }

  private func expectGradients(
    of flat: FlatWeights<Recurrence>, tolerance: Double, step: Double
  ) {
    let layout = PackedLayout(lengths: [5, 3, 2])
    let inputs = Matrix(rows: 10, columns: 4, values: (0..<40).map { Float($0 % 11) / 11 - 0.5 })
    let initial = Matrix(
      rows: 3, columns: flat.weights.stateSize,
      values: (0..<3 * flat.weights.stateSize).map { Float($0 % 5) / 10 - 0.2 })
    let workspace = Workspace()
    let ones = Matrix(rows: 10, columns: 6)
    CPUBackend().fill(ones, with: 1)
    let gradients = FlatWeights<Recurrence>(flat.configuration)
    let trace = flat.weights.forward(inputs, layout: layout, initial: initial, in: workspace)
    let result = flat.weights.backward(
      trace, outputGradient: ones, finalGradient: Matrix(rows: 3, columns: initial.columns),
      into: gradients.weights, in: workspace)
    func loss() -> Double {
      let scratch = Workspace()
      let trace = flat.weights.forward(inputs, layout: layout, initial: initial, in: scratch)
      return trace.outputs.values.reduce(0) { $0 + Double($1) }
    }
    for entry in flat.layout.entries {
      expectDirectionalDerivative(
        of: entry.view(in: flat.flat), gradient: entry.view(in: gradients.flat),
        comment: entry.name, tolerance: tolerance, step: step, loss: loss)
    }
    expectDirectionalDerivative(
      of: inputs, gradient: result.inputs, comment: "inputs", tolerance: tolerance, step: step,
      loss: loss)
    expectDirectionalDerivative(
      of: initial, gradient: result.initial, comment: "initial", tolerance: tolerance, step: step,
      loss: loss)
  }
}
