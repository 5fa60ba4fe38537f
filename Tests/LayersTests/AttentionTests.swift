import Layers
import Tensors
import Testing

struct AttentionTests {
  struct Golden: Decodable {
    struct Gradients: Decodable {
      let contexts, queriesThroughAttention, memory: [Fixture.Values]
      let weights: [String: Fixture.Values]
    }
    let sourceLengths, targetLengths: [Int]
    let queries, memory, alignments, contexts: [Fixture.Values]
    let weights: [String: Fixture.Values]
    let gradients: Gradients
  }

  @Test(arguments: [
    ("dot", Attention.Kind.dot), ("general", .general), ("sum", .sum),
    ("multi-head", .multiHead(heads: 2)),
  ])
  func `values and gradients are those of PyTorch`(name: String, kind: Attention.Kind) throws {
    let golden = try #require(try Fixture.load("attention", as: [String: Golden].self)[name])
    let flat = FlatWeights<Attention>(
      .init(kind: kind, querySize: 6, memorySize: golden.memory[0].columns))
    #expect(Self.parts(of: flat.weights).count == golden.weights.count)
    for (name, part) in Self.parts(of: flat.weights) {
      CPUBackend().copy(try #require(golden.weights[name]).matrix, to: part)
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
    let weights = trace.meanWeights(in: workspace).values
    let alignments = golden.alignments.flatMap(\.values)
    #expect(weights.count == alignments.count)
    #expect(zip(weights, alignments).allSatisfy { abs($0 - $1) < 1e-5 })

    let gradients = FlatWeights<Attention>(flat.configuration)
    let memoryGradient = flat.weights.memoryGradient(of: memory, in: workspace)
    let queries = flat.weights.backward(
      trace, contextGradient: stacked(golden.gradients.contexts.map(\.matrix)),
      into: gradients.weights, addingTo: memoryGradient, in: workspace)
    let outputs = flat.weights.backward(
      memoryGradient, of: memory, into: gradients.weights, in: workspace)
    expectEqual(
      queries, stacked(golden.gradients.queriesThroughAttention.map(\.matrix)), "queries")
    expectEqual(outputs, stacked(golden.gradients.memory.map(\.matrix)), "memory")
    for (name, part) in Self.parts(of: gradients.weights) {
      expectEqual(part, try #require(golden.gradients.weights[name]).matrix, "\(name) weights")
    }
  }

  /// What a kind has to learn, by the names of the fixture.
  private static func parts(of attention: Attention) -> [(String, Matrix)] {
    [
      ("query", attention.queryProjection?.weights), ("key", attention.keyProjection?.weights),
      ("value", attention.valueProjection?.weights), ("score", attention.scoreWeights),
    ].compactMap { name, matrix in matrix.map { (name, $0) } }
  }
}
