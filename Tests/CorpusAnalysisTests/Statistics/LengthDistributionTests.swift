import CorpusAnalysis
import Testing

struct LengthDistributionTests {
  private func distribution(_ lengths: some Sequence<Int>) -> LengthDistribution {
    var distribution = LengthDistribution()
    for length in lengths { distribution.add(length) }
    return distribution
  }

  @Test func `mean and percentiles`() {
    let lengths = distribution([1, 2, 2, 3, 12])
    #expect(lengths.mean == 4)
    #expect(lengths.percentile(0.5) == 2)
    #expect(lengths.percentile(0.8) == 3)
    #expect(lengths.percentile(1) == 12)
    #expect(lengths.longest == 12)
  }

  @Test func `bins have one width, and the last one takes the rest`() {
    let lengths = distribution(Array(1...100) + [5000])
    let bins = lengths.bins(atMost: 6)
    #expect(bins.map(\.lengths) == [1...20, 21...40, 41...60, 61...80, 81...100, 101...5000])
    #expect(bins.map(\.count) == [20, 20, 20, 20, 20, 1])
  }

  @Test(arguments: [[7], [0, 1], Array(0..<40), Array(repeating: 3, count: 9)])
  func `no sentence is lost`(lengths: [Int]) {
    let bins = distribution(lengths).bins(atMost: 4)
    #expect(bins.count <= 4)
    #expect(bins.reduce(0) { $0 + $1.count } == lengths.count)
  }
}
