import Corpora
import Testing

@Suite struct RandomChoiceTests {
  private func chosen(_ count: Int, among total: Int, seed: UInt64) -> [Int] {
    var choice = RandomChoice(of: count, among: total, seed: seed)
    return (0..<total).filter { _ in choice.next() }
  }

  @Test(arguments: [(10, 1000), (1, 1), (5, 3), (1000, 1000)])
  func choosesExactlyAsMany(count: Int, total: Int) {
    for seed in 0..<20 as Range<UInt64> {
      #expect(chosen(count, among: total, seed: seed).count == min(count, total))
    }
  }

  @Test func dependsOnTheSeedAlone() {
    #expect(chosen(10, among: 1000, seed: 3) == chosen(10, among: 1000, seed: 3))
    #expect(chosen(10, among: 1000, seed: 3) != chosen(10, among: 1000, seed: 4))
  }

  @Test func choosesAllAlike() {
    var counts = [Int](repeating: 0, count: 10)
    for seed in 0..<5000 as Range<UInt64> {
      for index in chosen(3, among: 10, seed: seed) { counts[index] += 1 }
    }
    #expect(counts.allSatisfy { abs($0 - 1500) < 150 }, "\(counts)")
  }
}
