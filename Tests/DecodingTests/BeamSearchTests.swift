import Decoding
import Testing

struct BeamSearchTests {
  static func options(beam: Int, normalization: Float = 1, nBest: Int = 1) -> SearchOptions {
    var options = SearchOptions()
    options.beamSize = beam
    options.normalization = normalization
    options.nBest = nBest
    options.maximumLengthFactor = 1
    options.maximumLengthExtra = 3
    return options
  }

  static func search(
    _ sources: [UInt64], lengths: [Int], _ options: SearchOptions
  ) -> [[Hypothesis]] {
    BeamSearch(options: options, tokens: TableModel.tokens)
      .search(TableModel(), from: TableModel.start(sources), sourceLengths: lengths)
  }

  @Test(arguments: [Float(0), 0.6, 1], 1...20)
  func `a beam as wide as all hypotheses finds the best of all`(alpha: Float, source: Int) throws {
    // Two tokens go on and one ends, for five steps: at most 2^5 beginnings.
    let options = Self.options(beam: 200, normalization: alpha, nBest: 3)
    let found = Self.search([UInt64(source)], lengths: [2], options)[0]
    let all = TableModel().everyEnding(of: UInt64(source), within: 5, options: options)
    #expect(found.count == 3)
    for (one, other) in zip(found, all) {
      #expect(one.tokens == other.tokens)
      #expect(abs(one.score - other.score) < 1e-5)
      #expect(one.isComplete)
    }
  }

  @Test func `a beam of one is greedy search`() {
    let sources = (1...40).map { UInt64($0) }
    let lengths = sources.map { Int($0) % 7 + 1 }
    let options = Self.options(beam: 1)
    let beam = Self.search(sources, lengths: lengths, options).map { $0[0] }
    let greedy = GreedySearch(options: options, tokens: TableModel.tokens)
      .search(TableModel(), from: TableModel.start(sources), sourceLengths: lengths)
    #expect(beam.map(\.tokens) == greedy.map(\.tokens))
    #expect(beam.map(\.isComplete) == greedy.map(\.isComplete))
  }

  @Test(arguments: [2, 5, 12])
  func `a batch gives what single sentences give`(beam: Int) {
    let sources = (1...30).map { UInt64($0 * 31) }
    let lengths = sources.map { Int($0) % 9 + 1 }
    let options = Self.options(beam: beam, nBest: 2)
    let together = Self.search(sources, lengths: lengths, options)
    for (index, source) in sources.enumerated() {
      #expect(Self.search([source], lengths: [lengths[index]], options)[0] == together[index])
    }
  }

  @Test func `forbidden tokens and the end marker are never in a translation`() {
    for hypotheses in Self.search(
      (1...50).map { $0 }, lengths: .init(repeating: 5, count: 50),
      Self.options(beam: 4, nBest: 4))
    {
      #expect(hypotheses.count == 4)
      #expect(hypotheses.allSatisfy { $0.tokens.allSatisfy { $0 > 3 } })
      let complete = hypotheses.filter(\.isComplete)
      #expect(complete == complete.sorted { $0.score > $1.score })
      #expect(Array(hypotheses.prefix(complete.count)) == complete)
    }
  }

  @Test func `a cut translation says so`() {
    var options = Self.options(beam: 1)
    options.maximumLengthExtra = 0
    let found = Self.search((1...50).map { $0 }, lengths: .init(repeating: 1, count: 50), options)
    #expect(found.contains { !$0[0].isComplete })
    #expect(found.allSatisfy { $0[0].tokens.count <= 1 })
  }
}
