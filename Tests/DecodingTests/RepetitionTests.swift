import Decoding
import Testing

struct RepetitionTests {
  @Test(
    arguments: [
      [], [4], [4, 5, 6, 7], [4, 4], [4, 4, 4], [4, 5, 4, 5], [4, 5, 6, 4, 5, 6],
      [4, 5, 4, 6, 4, 7],
    ] as [[Int32]])
  func `what a person might say is no loop`(tokens: [Int32]) {
    #expect(!Repetition.isLoop(tokens, source: [9, 8]))
  }

  @Test(
    arguments: [
      [4, 4, 4, 4], [9, 4, 4, 4, 4, 8], [4, 5, 4, 5, 4, 5], [3, 4, 5, 6, 4, 5, 6, 4, 5, 6, 9],
      [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6],
    ] as [[Int32]])
  func `what goes on and on is one`(tokens: [Int32]) {
    #expect(Repetition.isLoop(tokens, source: [9, 8]))
  }

  @Test func `what the source repeats may be repeated`() {
    #expect(!Repetition.isLoop([4, 4, 4, 4, 4], source: [7, 7, 7, 7, 7]))
    #expect(!Repetition.isLoop([4, 5, 4, 5, 4, 5], source: [7, 8, 9, 7, 8, 9, 7, 8, 9]))
    #expect(Repetition.isLoop([4, 4, 4, 4, 4], source: [7, 7, 7, 7]))
  }
}
