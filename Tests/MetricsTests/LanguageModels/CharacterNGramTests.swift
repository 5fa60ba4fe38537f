import Foundation
import Metrics
import Testing

struct CharacterNGramTests {
  private let names = ["Anna", "Annette", "Hannah", "Nora", "é語", ""]

  /// Scalars that occur, and one for all the others, which are equally probable.
  @Test(arguments: [1, 2, 4]) func `probabilities sum to 1 in every context`(order: Int) {
    let model = CharacterNGram(names, order: order)
    let seen = Set(names.joined().unicodeScalars)
    let others = 0x11_0000 - 0x800 - seen.count
    for beginning in ["", "A", "An", "Ann", "xyz", "Hanna", "語"] {
      let sum =
        seen.reduce(0) { $0 + model.probability(of: $1, after: beginning) }
        + model.probability(of: nil, after: beginning)
        + Double(others) * model.probability(of: "☃", after: beginning)
      #expect(abs(sum - 1) < 1e-9, "\(beginning): \(sum)")
    }
  }

  /// Two texts, a and b, in bigrams: by hand.
  @Test func `Witten and Bell's formula`() {
    let model = CharacterNGram(["ab", "a"], order: 2)
    let base = 1.0 / Double(0x11_0000 - 0x800 + 1)
    // a, b, end follow nothing: 2, 1 and 2 of 5, of three kinds.
    func unigram(_ count: Double) -> Double { (count + 3 * base) / 8 }
    #expect(abs(model.probability(of: "a", after: "") - (2 + unigram(2)) / 3) < 1e-15)
    #expect(abs(model.probability(of: "b", after: "a") - (1 + 2 * unigram(1)) / 4) < 1e-15)
    #expect(abs(model.probability(of: nil, after: "a") - (1 + 2 * unigram(2)) / 4) < 1e-15)
    // x was never seen, so the unigrams decide.
    #expect(abs(model.probability(of: "a", after: "x") - unigram(2)) < 1e-15)
    let nats = -log((2 + unigram(2)) / 3) - log((1 + 2 * unigram(2)) / 4)
    #expect(abs(model.nats(of: "a") - nats) < 1e-12)
  }

  @Test func `a text is as probable as its parts`() {
    let model = CharacterNGram(names)
    for text in names + ["Anne", "Xaver"] {
      var (beginning, nats) = ("", 0.0)
      for scalar in text.unicodeScalars {
        nats -= log(model.probability(of: scalar, after: beginning))
        beginning.unicodeScalars.append(scalar)
      }
      nats -= log(model.probability(of: nil, after: beginning))
      #expect(abs(nats - model.nats(of: text)) < 1e-9)
    }
  }

  @Test func `what is like what was learned surprises less, the more so with longer n-grams`() {
    let bits = [1, 2, 3, 4].map {
      CharacterNGram(names, order: $0).perplexity(of: ["Anna", "Hannah"]).bitsPerCharacter
    }
    #expect(bits == bits.sorted(by: >))
    let model = CharacterNGram(names)
    #expect(model.nats(of: "Annah") < model.nats(of: "Zzyzx"))
    #expect(model.perplexity(of: ["Anna"]).characters == 5)
  }
}
