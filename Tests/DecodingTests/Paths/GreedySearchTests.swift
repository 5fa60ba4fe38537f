import Decoding
import Testing

struct GreedySearchTests {
  private func requests(_ lengths: [Int]) -> [SearchRequest] {
    lengths.map { SearchRequest(sourceLength: $0) }
  }

  @Test func `takes the most probable token at every step`() throws {
    let model = MarkovModel(sentences: 1, seed: 3)
    let greedy = GreedySearch(options: SearchOptions(), tokens: MarkovModel.tokens)
    let result = try #require(
      greedy.search(model, from: model.start([0]), for: requests([4])).first)
    var state = model.start([0])
    var last = MarkovModel.tokens.start
    var sum: Float = 0
    for expected in result.tokens + (result.isComplete ? [MarkovModel.tokens.end] : []) {
      let row = model.step([last], &state).withRow(0) { Array($0) }
      let best = try #require((3..<6).max { row[$0] < row[$1] })
      #expect(Int(expected) == best)
      sum += row[best]
      last = expected
    }
    #expect(abs(sum - result.logProbability) < 1e-4)
  }

  @Test func `translates a batch as it does every sentence alone`() {
    let model = MarkovModel(sentences: 7, seed: 5)
    let lengths = [3, 1, 0, 9, 2, 5, 4]
    let greedy = GreedySearch(options: SearchOptions(), tokens: MarkovModel.tokens)
    let together = greedy.search(model, from: model.start(Array(0..<7)), for: requests(lengths))
    for sentence in 0..<7 {
      #expect(
        greedy.search(model, from: model.start([sentence]), for: requests([lengths[sentence]]))
          == [together[sentence]])
    }
  }

  @Test func `says of a translation that it was cut`() {
    let model = MarkovModel(always: [0, 0, 0, 0.1, 0.7, 0.2])
    var options = SearchOptions()
    options.maximumLengthExtra = 1
    let result = GreedySearch(options: options, tokens: MarkovModel.tokens)
      .search(model, from: model.start([0]), for: requests([2]))
    #expect(result.map(\.tokens) == [[4, 4, 4, 4, 4]])
    #expect(result.map(\.isComplete) == [false])
  }

  @Test func `ends where no token is possible`() {
    for probability in [0, -Float.nan] {
      let model = MarkovModel(always: [1, 1, 1] + [Float](repeating: probability, count: 3))
      let result = GreedySearch(options: SearchOptions(), tokens: MarkovModel.tokens)
        .search(model, from: model.start([0]), for: requests([2]))
      #expect(
        result == [.nothing])
    }
  }

  @Test func `of no sentences makes no translations`() {
    let model = MarkovModel(sentences: 1, seed: 1)
    let greedy = GreedySearch(options: SearchOptions(), tokens: MarkovModel.tokens)
    #expect(greedy.search(model, from: model.start([]), for: requests([])).isEmpty)
  }
}
