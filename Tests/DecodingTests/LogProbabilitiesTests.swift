import Decoding
import Testing

struct LogProbabilitiesTests {
  @Test func `give their rows from an array`() {
    let values = LogProbabilities([-1, -2, -3, -4, -5, -6], vocabularySize: 3)
    #expect(values.rows == 2)
    #expect(values.withUnsafeRow(1) { Array($0) } == [-4, -5, -6])
  }

  @Test func `read the memory of their owner in place and keep it alive`() {
    final class Memory {
      let numbers = UnsafeMutablePointer<Float>.allocate(capacity: 4)
      init() { numbers.initialize(repeating: -7, count: 4) }
      deinit { numbers.deallocate() }
    }
    weak var watched: Memory?
    do {
      let memory = Memory()
      watched = memory
      let values = LogProbabilities(
        rows: 2, vocabularySize: 2, owner: memory, pointer: UnsafePointer(memory.numbers))
      #expect(values.withUnsafeRow(1) { $0.baseAddress } == UnsafePointer(memory.numbers + 2))
    }
    #expect(watched == nil)
  }
}
