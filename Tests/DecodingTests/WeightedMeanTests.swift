import Decoding
import Testing

struct WeightedMeanTests {
  @Test func `weights count in proportion, and what has no attention does not count`() {
    let mean: [Float] = .weightedMean(
      of: [(values: [1, 0], weight: 3), (values: [], weight: 5), (values: [0, 1], weight: 1)])
    #expect(mean == [0.75, 0.25])
    #expect([Float].weightedMean(of: [(values: [], weight: 1)]).isEmpty)
  }
}
