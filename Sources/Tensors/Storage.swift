import Foundation

/// A block of float32 memory, aligned for vector instructions and freed with its last matrix.
///
/// Threads may share a storage: the training loop gives each of them storages (or ranges) of its own to write,
/// and weights are only read while workers run.
public final class Storage: @unchecked Sendable {
  package let pointer: UnsafeMutablePointer<Float>
  public let count: Int

  /// Allocates `count` zeros.
  public init(count: Int) {
    self.count = count
    let raw = UnsafeMutableRawPointer.allocate(
      byteCount: max(count, 1) * MemoryLayout<Float>.stride, alignment: 64)
    pointer = raw.bindMemory(to: Float.self, capacity: max(count, 1))
    pointer.initialize(repeating: 0, count: max(count, 1))
  }

  deinit { pointer.deallocate() }
}
