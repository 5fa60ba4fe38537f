import Layers
import Tensors
import Testing

struct AttentionTests {
  struct Golden: Decodable {
    struct Gradients: Decodable {
      let contexts, queriesThroughAttention, memory: [Fixture.Values]
      let keyWeights: Fixture.Values?
    }
    let sourceLengths, targetLengths: [Int]
    let queries, memory, alignments, contexts: [Fixture.Values]
    let keyWeights: Fixture.Values?
    let gradients: Gradients
  }

  @Test(arguments: Attention.Score.allCases)
  func `values and gradients are those of PyTorch`(score: Attention.Score) throws {
    let golden = try #require(
      try Fixture.load("attention", as: [String: Golden].self)[score.rawValue])
    let flat = FlatWeights<Attention>(
      .init(score: score, querySize: 6, memorySize: golden.memory[0].columns))
    let backend = CPUBackend()
    if let weights = golden.keyWeights, let projection = flat.weights.keyProjection {
      backend.copy(weights.matrix, to: projection.weights)
    }
    var starts: [Int32] = []
    var counts: [Int32] = []
    var start = 0
    for (source, target) in zip(golden.sourceLengths, golden.targetLengths) {
      starts += [Int32](repeating: Int32(start), count: target)
      counts += [Int32](repeating: Int32(source), count: target)
      start += source
    }
    let workspace = Workspace()
    let memory = flat.weights.memory(of: stacked(golden.memory.map(\.matrix)), in: workspace)
    let trace = flat.weights.forward(
      stacked(golden.queries.map(\.matrix)), over: memory,
      spans: AttentionSpans(starts: starts, counts: counts), in: workspace)
    expectEqual(trace.context, stacked(golden.contexts.map(\.matrix)), "contexts")
    #expect(
      zip(trace.weights.values, golden.alignments.flatMap(\.values)).allSatisfy {
        abs($0 - $1) < 1e-5
      })

    let gradients = FlatWeights<Attention>(flat.configuration)
    let result = flat.weights.backward(
      trace, contextGradient: stacked(golden.gradients.contexts.map(\.matrix)),
      into: gradients.weights, in: workspace)
    expectEqual(
      result.queries, stacked(golden.gradients.queriesThroughAttention.map(\.matrix)), "queries")
    expectEqual(result.values, stacked(golden.gradients.memory.map(\.matrix)), "memory")
    if let weights = golden.gradients.keyWeights, let key = gradients.weights.keyProjection {
      expectEqual(key.weights, weights.matrix, "key weights")
    }
  }
}
