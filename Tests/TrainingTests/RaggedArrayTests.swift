import Testing
import Training

struct RaggedArrayTests {
  @Test func `rows come back as they were put in`() {
    let rows = ["four", "", "é", "x"].map { Array($0.utf8) }
    var array = RaggedArray<UInt8>()
    #expect(array.count == 0 && array.lengths.isEmpty)
    for row in rows { array.append(row) }
    #expect(array.count == 4)
    #expect(array.lengths == [4, 0, 2, 1])
    for (place, row) in rows.enumerated() { #expect(Array(array[place]) == row) }
  }
}
