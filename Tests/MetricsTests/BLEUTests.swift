import Foundation
import Metrics
import Testing

struct BLEUTests {
  struct Fixture: Decodable {
    let tokenizer: BLEU.Tokenizer
    let lowercase: Bool
    let hypotheses: [String]
    let references: [String]
    let score: Double
  }

  static let fixtures: [Fixture] = {
    guard let file = Bundle.module.url(forResource: "Fixtures/bleu", withExtension: "json"),
      let data = try? Data(contentsOf: file)
    else { return [] }
    return (try? JSONDecoder().decode([Fixture].self, from: data)) ?? []
  }()

  @Test func `scores are those of sacreBLEU`() {
    #expect(Self.fixtures.count > 200)
    for fixture in Self.fixtures {
      let score = BLEU(tokenizer: fixture.tokenizer, lowercase: fixture.lowercase)
        .score(hypotheses: fixture.hypotheses, references: fixture.references).score
      #expect(
        abs(score - fixture.score) < 1e-4,
        "\(fixture.tokenizer) \(fixture.hypotheses) against \(fixture.references)")
    }
  }

  @Test func `the same text scores 100`() {
    let lines = ["The cat sat on the mat.", "It sat there for 3.5 hours."]
    #expect(BLEU().score(hypotheses: lines, references: lines).score > 99.999)
  }

  @Test func `short output is punished`() {
    let score = BLEU().score(
      hypotheses: ["The cat sat on"], references: ["The cat sat on the old mat"])
    #expect(abs(score.brevityPenalty - exp(1 - 7.0 / 4.0)) < 1e-9)
  }

  @Test func `the signature names case and tokenizer`() {
    #expect(
      BLEU(lowercase: true).signature == "nrefs:1|case:lc|eff:no|tok:13a|smooth:exp")
  }
}
