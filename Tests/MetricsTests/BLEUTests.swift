import Metrics
import Testing

struct BLEUTests {
  @Test(arguments: try ScoredCorpus.all())
  func `precisions, brevity penalty and lengths equal those of sacreBLEU`(corpus: ScoredCorpus) {
    let found = BLEU().score(hypotheses: corpus.hypotheses, references: corpus.references)
    #expect(found.description == corpus.bleu)
  }

  @Test func `what was counted can be read`() {
    let metric = BLEU(tokenizer: .none, smoothing: .floor(0.5))
    let score = metric.score(
      hypotheses: ["a b c"], references: References(sets: [["a c"], ["a b d e"]]))
    #expect(score.hypothesisLength == 3)
    // Two and four words are equally close to three: the shorter counts.
    #expect(score.referenceLength == 2)
    #expect(score.brevityPenalty == 1)
    #expect(score.precisions == [100, 50, 50, 0])
    #expect(score.score == 0)
  }
}
