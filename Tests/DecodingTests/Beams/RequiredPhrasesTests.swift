import Decoding
import Testing

struct RequiredPhrasesTests {
  private func contains(_ phrase: [Int32], _ tokens: [Int32]) -> Bool {
    tokens.count >= phrase.count
      && (0...tokens.count - phrase.count).contains {
        tokens[$0..<$0 + phrase.count].elementsEqual(phrase)
      }
  }

  private func search(
    _ model: MarkovModel, _ requests: [SearchRequest], sentences: [Int], _ options: SearchOptions
  ) -> [[Hypothesis]] {
    BeamSearch(options: options, tokens: MarkovModel.tokens)
      .search(model, from: model.start(sentences), for: requests)
  }

  private func request(_ phrases: [[Int32]]) -> SearchRequest {
    var request = SearchRequest(sourceLength: 0)
    request.required = phrases
    return request
  }

  @Test(
    arguments: [
      [[5, 4, 5]], [[4, 4, 5]], [[4, 4], [5, 4]], [[5], [5]], [[4, 5, 5], [4, 5, 4]],
    ] as [[[Int32]]])
  func `a wide beam finds the best of all that have them`(phrases: [[Int32]]) throws {
    let model = MarkovModel(sentences: 8, seed: 23)
    var options = SearchOptions()
    options.beamSize = 200
    options.maximumLengthExtra = 7
    for sentence in 0..<8 {
      let everything = model.everything(sentence: sentence, maximumLength: 7, options: options)
      // Every phrase has tokens of its own.
      let best = try #require(everything.first { holds(phrases, $0.tokens) })
      let found = search(model, [request(phrases)], sentences: [sentence], options)[0][0]
      // Another order of the same tokens may be as probable.
      #expect(found.isComplete && found.score == best.score && holds(phrases, found.tokens))
    }
  }

  /// Whether the phrases stand in the tokens without sharing any, in some order.
  private func holds(_ phrases: [[Int32]], _ tokens: [Int32]) -> Bool {
    guard let first = phrases.first else { return true }
    guard tokens.count >= first.count else { return false }
    return (0...tokens.count - first.count).contains { start in
      guard tokens[start..<start + first.count].elementsEqual(first) else { return false }
      // −1 is in no phrase.
      let rest = tokens[..<start] + [-1] + tokens[(start + first.count)...]
      return holds(Array(phrases.dropFirst()), Array(rest))
    }
  }

  @Test(arguments: [1, 2, 5])
  func `a narrow beam has them as well, improbable as they are`(beamSize: Int) {
    let model = MarkovModel(always: [0, 0, 0, 0.5, 0.3, 0.1, 0.0999, 0.0001])
    var options = SearchOptions()
    options.beamSize = beamSize
    let phrases: [[Int32]] = [[7, 6, 7], [6, 5]]
    let found = search(model, [request(phrases)], sentences: [0], options)[0][0]
    #expect(found.isComplete)
    for phrase in phrases { #expect(contains(phrase, found.tokens)) }
  }

  @Test func `concern their own sentence`() {
    let model = MarkovModel(sentences: 3, vocabularySize: 9, seed: 29)
    let options = SearchOptions()
    let requests = [request([]), request([[8, 7]]), request([[6]])]
    let together = search(model, requests, sentences: [0, 1, 2], options)
    for sentence in 0..<3 {
      #expect(
        search(model, [requests[sentence]], sentences: [sentence], options) == [together[sentence]])
    }
    #expect(contains([8, 7], together[1][0].tokens))
  }

  @Test func `that are impossible give a translation that is cut`() {
    let model = MarkovModel(always: [0, 0, 0, 0.5, 0.5, 0])
    var options = SearchOptions()
    options.maximumLengthExtra = 5
    let found = search(model, [request([[5]])], sentences: [0], options)[0]
    #expect(found.map(\.isComplete) == [false])
  }

  @Test func `have room beyond the greatest length`() {
    let model = MarkovModel(always: [0, 0, 0, 0.5, 0.25, 0.25])
    var options = SearchOptions()
    options.maximumLengthExtra = 1
    let found = search(model, [request([[5, 5, 5]])], sentences: [0], options)[0][0]
    #expect(found.isComplete && found.tokens == [5, 5, 5])
  }
}
