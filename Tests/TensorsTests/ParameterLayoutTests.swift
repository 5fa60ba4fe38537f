import Tensors
import Testing

struct ParameterLayoutTests {
  struct Two: WeightSet {
    let first: Matrix
    let second: Matrix
    init(_ columns: Int, from source: WeightSource) {
      first = source.scoped("a").matrix(
        "weight", rows: 3, columns: columns, initialisedTo: .glorot(blockRows: 3))
      second = source.matrix(
        "bias", rows: 1, columns: 7, initialisedTo: .constant(value: 2, columns: 1..<3))
    }
  }

  @Test func `parts share the flat buffer and are named by their path`() {
    let flat = FlatWeights<Two>(5, seed: 1)
    #expect(flat.layout.entries.map(\.name) == ["a.weight", "bias"])
    #expect(flat.weights.second.values == [0, 2, 2, 0, 0, 0, 0])
    // √(6 / (rows + columns))
    let bound = Float(0.75).squareRoot()
    #expect(flat.weights.first.values.allSatisfy { abs($0) <= bound })
    #expect(flat.weights.first.values.contains { abs($0) > bound / 2 })
    #expect(flat.layout.entries[0].view(in: flat.flat).values == flat.weights.first.values)
    flat.weights.first[2, 4] = 9
    #expect(flat.layout.entries[0].view(in: flat.flat)[2, 4] == 9)
  }

  @Test func `the seed decides the start`() {
    #expect(FlatWeights<Two>(5, seed: 1).flat.values == FlatWeights<Two>(5, seed: 1).flat.values)
    #expect(FlatWeights<Two>(5, seed: 1).flat.values != FlatWeights<Two>(5, seed: 2).flat.values)
  }
}
