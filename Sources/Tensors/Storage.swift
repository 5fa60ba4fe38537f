import Foundation

/// A block of float32 memory, aligned for vector instructions and freed with its last matrix.
///
/// Threads may share a storage: the training loop gives each of them storages (or ranges) of its own to write,
/// and weights are only read while workers run.
public final class Storage: @unchecked Sendable {
  package let pointer: UnsafeMutablePointer<Float>
  public let count: Int
  /// Weights that stand here in an order of their own, instead of numbers.
  let packed: PackedWeights?

  private let allocation: UnsafeMutableRawPointer
  private static let alignment = 64

  /// Allocates `count` zeros. Large blocks are zeroed by the system page by page, when first touched.
  public convenience init(count: Int) { self.init(count: count, by: { calloc($0, 1) }) }

  /// Allocates `count` numbers of any value.
  static func undefined(count: Int) -> Storage { Storage(count: count, by: malloc) }

  private init(count: Int, by allocate: (Int) -> UnsafeMutableRawPointer?) {
    self.count = count
    packed = nil
    let bytes = count * MemoryLayout<Float>.stride + Storage.alignment
    guard let allocation = allocate(bytes) else {
      preconditionFailure("Storage: out of memory, \(bytes) bytes asked for")
    }
    self.allocation = allocation
    pointer = allocation.alignedUp(toMultipleOf: Storage.alignment)
      .bindMemory(to: Float.self, capacity: count)
  }

  init(packed: PackedWeights) {
    count = 0
    self.packed = packed
    allocation = UnsafeMutableRawPointer.allocate(byteCount: 0, alignment: 1)
    pointer = allocation.assumingMemoryBound(to: Float.self)
  }

  deinit { free(allocation) }
}
