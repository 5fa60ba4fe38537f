import Metrics
import Testing

struct EntityF1Tests {
  @Test func `entities are counted as conlleval counts them`() throws {
    let cases = try TaggedSentences.all()
    #expect(cases.count >= 100)
    for sentences in cases {
      let score = EntityF1(predictions: sentences.predicted, references: sentences.expected)
      let counts = score.byType.mapValues { [$0.correct, $0.predicted, $0.expected] }
      #expect(counts == sentences.types, "\(sentences.name)")
      #expect(abs(score.overall.precision - sentences.precision) < 1e-12, "\(sentences.name)")
      #expect(abs(score.overall.recall - sentences.recall) < 1e-12, "\(sentences.name)")
      #expect(abs(score.overall.f1 - sentences.f1) < 1e-12, "\(sentences.name)")
    }
  }

  @Test func `entities are stretches of words`() {
    #expect(
      Entity.all(in: ["I-PER", "I-PER", "O", "B-LOC", "I-LOC", "B-LOC", "I-ORG"]) == [
        Entity(type: "PER", words: 0..<2), Entity(type: "LOC", words: 3..<5),
        Entity(type: "LOC", words: 5..<6), Entity(type: "ORG", words: 6..<7),
      ])
    #expect(Entity.all(in: []).isEmpty)
  }
}
