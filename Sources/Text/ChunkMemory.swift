import Synchronization

/// The ids of chunks seen before.
struct ChunkMemory {
  private var ids: [Chunk: [Int32]] = [:]

  /// Chunks remembered at most; then all are forgotten, and the frequent ones are soon known again.
  private static let capacity = 100_000

  /// The ids of `chunk`, from `encode` when it is seen for the first time.
  mutating func ids(of chunk: Chunk, encode: (Chunk) -> [Int32]) -> [Int32] {
    if let known = ids[chunk] { return known }
    let new = encode(chunk)
    if ids.count >= Self.capacity { ids.removeAll(keepingCapacity: true) }
    ids[chunk.detached] = new
    return new
  }

  /// A memory for each thread at work, so that none waits for another.
  final class Pool: Sendable {
    private let idle = Mutex<[ChunkMemory]>([])

    func withMemory(_ body: (inout ChunkMemory) -> Void) {
      var memory = idle.withLock { $0.popLast() } ?? ChunkMemory()
      body(&memory)
      idle.withLock { $0.append(memory) }
    }
  }
}
