import Layers
import Testing

struct PackedLayoutTests {
  let layout = PackedLayout(lengths: [4, 2, 1])

  @Test func `steps hold the sentences still running`() {
    #expect(layout.runningCounts == [3, 2, 1, 1])
    #expect(layout.stepOffsets == [0, 3, 5, 6])
    #expect(layout.tokens == 7)
    #expect(
      layout.pack([["a", "b", "c", "d"], ["e", "f"], ["g"]]) == ["a", "e", "g", "b", "f", "c", "d"])
  }

  @Test func `reversing twice changes nothing`() {
    let reversed = layout.reversedRows
    #expect(reversed == [6, 4, 2, 5, 1, 3, 0])
    #expect(reversed.map { reversed[Int($0)] } == (0..<7).map { Int32($0) })
  }

  @Test func `rows are found by sentence`() {
    #expect(layout.lastRows == [6, 4, 2])
    #expect(layout.previousRows == [0, 1, 2, 3, 4, 6, 8])
    #expect(layout.sentenceMajorRows == [0, 3, 5, 6, 1, 4, 2])
    #expect(layout.sentenceStarts == [0, 4, 6])
  }

  @Test func `some steps alone are a layout too`() {
    #expect(layout.steps(0..<4) == layout)
    #expect(layout.steps(0..<1).lengths == [1, 1, 1])
    #expect(layout.steps(1..<3).lengths == [2, 1])
    #expect(layout.steps(2..<4).lengths == [2])
  }
}
