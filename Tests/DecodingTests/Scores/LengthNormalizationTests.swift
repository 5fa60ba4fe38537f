import Decoding
import Testing

struct LengthNormalizationTests {
  private func score(_ normalization: LengthNormalization, length: Int) -> Float {
    var options = SearchOptions()
    options.lengthNormalization = normalization
    return options.score(-12, length: length)
  }

  @Test func `divides by nothing, by a power of the length, or as Wu and others do`() {
    #expect(score(.none, length: 4) == -12)
    #expect(score(.average(power: 0), length: 4) == -12)
    #expect(score(.average(power: 1), length: 4) == -3)
    #expect(abs(score(.average(power: 0.5), length: 4) - -6) < 1e-6)
    // ((5 + 7) / 6)^1 = 2
    #expect(score(.wu(alpha: 1), length: 7) == -6)
    #expect(score(.wu(alpha: 0), length: 7) == -12)
    #expect(abs(score(.wu(alpha: 0.5), length: 7) - -12 / Float(2).squareRoot()) < 1e-5)
  }
}
