import Foundation
import Metrics
import Testing

struct PerplexityTests {
  @Test func `a choice of eight is three bits`() {
    let perplexity = Perplexity(nats: 10 * log(8), tokens: 10, characters: 20)
    #expect(abs(perplexity.value - 8) < 1e-12)
    #expect(abs(perplexity.bitsPerToken - 3) < 1e-12)
    #expect(abs(perplexity.bitsPerCharacter - 1.5) < 1e-12)
    #expect(Perplexity(nats: 0, tokens: 0, characters: 0).value == 1)
  }
}
