import Decoding
import Testing

struct TopTokensTests {
  private func top(
    _ count: Int, of rows: [[Float]], after bases: [Float], except forbidden: [Int32] = []
  ) -> [TopTokens.Candidate] {
    var top = TopTokens(count, except: forbidden)
    for (parent, row) in rows.enumerated() {
      row.withUnsafeBufferPointer { top.add($0, after: bases[parent], of: parent) }
    }
    return top.candidates
  }

  @Test(arguments: [1, 2, 15, 16, 17, 100])
  func `are those that sorting finds`(vocabularySize: Int) {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<50 {
      // Few different values, so that many are equal.
      let rows = (0..<3).map { _ in
        (0..<vocabularySize).map { _ in -Float(Int.random(in: 0..<20, using: &generator)) }
      }
      let bases: [Float] = [-1, -3, -2]
      let sorted = rows.enumerated().flatMap { parent, row in
        row.enumerated().map { token, value in (bases[parent] + value, parent, Int32(token)) }
      }
      .filter { $0.2 != 1 }
      .sorted { ($1.0, $0.1, $0.2) < ($0.0, $1.1, $1.2) }
      let found = top(10, of: rows, after: bases, except: [1])
        .map { ($0.logProbability, $0.parent, $0.token) }
      #expect(found.count == min(10, sorted.count))
      #expect(zip(found, sorted).allSatisfy { $0 == $1 })
    }
  }

  @Test func `leave out what is impossible`() {
    let row: [Float] = [-.infinity, -2, .nan, -1, -.infinity]
    #expect(top(4, of: [row], after: [0]).map(\.token) == [3, 1])
    #expect(top(4, of: [[], []], after: [0, 0]).isEmpty)
  }
}
