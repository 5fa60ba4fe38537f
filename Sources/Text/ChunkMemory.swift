import Synchronization

/// What was found out about chunks seen before.
struct ChunkMemory<Value: Sendable>: Sendable {
  private var values: [Chunk: Value] = [:]

  /// Chunks remembered at most; then all are forgotten, and the frequent ones are soon known again.
  private static var capacity: Int { 100_000 }

  /// What is known of `chunk`, from `find` when it is seen for the first time.
  mutating func value(of chunk: Chunk, find: (Chunk) -> Value) -> Value {
    if let known = values[chunk] { return known }
    let new = find(chunk)
    if values.count >= Self.capacity { values.removeAll(keepingCapacity: true) }
    values[chunk.detached] = new
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
