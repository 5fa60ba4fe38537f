import Metrics
import Testing

struct BLEUTests {
  @Test(arguments: try ScoredCorpus.all())
  func `equals sacreBLEU`(corpus: ScoredCorpus) {
    for expected in corpus.scores {
      let found = BLEU(tokenizer: expected.tokenizer, lowercase: expected.lowercase)
        .score(hypotheses: corpus.hypotheses, references: corpus.references)
      let comment: Comment = "\(found.signature)"
      #expect(abs(found.score - expected.score) < 1e-4, comment)
      for (found, expected) in zip(found.precisions, expected.precisions) {
        #expect(abs(found - expected) < 1e-4, comment)
      }
      #expect(found.description == expected.description, comment)
    }
  }

  @Test func `is 100 for equal corpora and does not depend on the order of lines`() {
    let lines = ["A dog runs over a field.", "Two men repair a roof in the rain.", "It is cold."]
    let others = ["A dog ran over the field.", "Two men fix a roof in the rain.", "It was cold."]
    let bleu = BLEU()
    #expect(abs(bleu.score(hypotheses: lines, references: lines).score - 100) < 1e-9)
    #expect(
      bleu.score(hypotheses: lines, references: others)
        == bleu.score(hypotheses: lines.reversed(), references: others.reversed()))
  }

  @Test func `names what it counted as sacreBLEU does`() {
    #expect(BLEU().signature == "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp")
    let bleu = BLEU(tokenizer: .chinese, lowercase: true)
    let score = bleu.score(hypotheses: ["好"], references: ["好"])
    #expect(score.signature == "nrefs:1|case:lc|eff:no|tok:zh|smooth:exp")
  }
}
