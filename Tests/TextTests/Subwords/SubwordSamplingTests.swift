import Testing
import Text

struct SubwordSamplingTests {
  @Test(arguments: [
    (SubwordModel.bpe, SubwordSampling.dropout(0.3)), (.unigram, .power(0.2)), (.word, .power(0.2)),
    (.character, .dropout(0.3)),
  ])
  func `samples spell the same text`(model: SubwordModel, sampling: SubwordSampling) throws {
    let tokenizer = try TokenizerTests.tokenizer(model)
    var texts = RandomText(seed: 6)
    var generator = Dice(state: 1)
    var different = 0
    for line in TokenizerTests.sentences + (0..<300).map({ _ in texts.next() }) {
      let ids = tokenizer.sample(line, sampling, using: &generator)
      if ids != tokenizer.encode(line) { different += 1 }
      let expected = tokenizer.normalize(line)
      #expect(Array(tokenizer.decode(ids).unicodeScalars) == Array(expected.unicodeScalars))
    }
    #expect((different > 0) == model.canSample(sampling))
  }

  @Test func `the extremes of dropout are all merges and none`() throws {
    let tokenizer = try TokenizerTests.tokenizer(.bpe)
    let characters = try TokenizerTests.tokenizer(.character)
    var generator = Dice(state: 2)
    for sentence in TokenizerTests.sentences {
      #expect(
        tokenizer.sample(sentence, .dropout(0), using: &generator) == tokenizer.encode(sentence))
      let ids = tokenizer.sample(sentence, .dropout(1), using: &generator)
      #expect(ids.count == characters.encode(sentence).count)
    }
  }

  @Test func `a high power finds the best segmentation`() throws {
    let tokenizer = try TokenizerTests.tokenizer(.unigram)
    var generator = Dice(state: 3)
    let sentence = TokenizerTests.sentences[0]
    let best = tokenizer.nBest(sentence, 1)[0].score
    let sample = tokenizer.sample(sentence, .power(1000), using: &generator)
    let score = sample.reduce(0.0) { $0 + Double(tokenizer.vocabulary.scores[Int($1)]) }
    #expect(abs(score - best) < 1e-3)
  }

  @Test func `the same generator gives the same samples`() throws {
    for (model, sampling) in [
      (SubwordModel.bpe, SubwordSampling.dropout(0.5)), (.unigram, .power(0.1)),
    ] {
      let tokenizer = try TokenizerTests.tokenizer(model)
      var one = Dice(state: 4)
      var other = Dice(state: 4)
      let first = TokenizerTests.sentences.map { tokenizer.sample($0, sampling, using: &one) }
      let again = TokenizerTests.sentences.map { tokenizer.sample($0, sampling, using: &other) }
      #expect(first == again)
    }
  }
}
