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

  private let owner: Owner
  private static let alignment = 64

  /// Whom the memory belongs to.
  private enum Owner {
    case allocation(UnsafeMutableRawPointer)
    case mapping(UnsafeMutableRawPointer, bytes: Int)
  }

  /// Allocates `count` zeros. Large blocks are zeroed by the system page by page, when first touched.
  public convenience init(count: Int) { self.init(count: count, by: { calloc($0, 1) }) }

  /// Allocates `count` numbers of any value.
  static func undefined(count: Int) -> Storage { Storage(count: count, by: malloc) }

  /// No numbers, but packed weights.
  convenience init(packed: PackedWeights) { self.init(count: 0, packed: packed, by: malloc) }

  private init(
    count: Int, packed: PackedWeights? = nil, by allocate: (Int) -> UnsafeMutableRawPointer?
  ) {
    self.count = count
    self.packed = packed
    let bytes = count * MemoryLayout<Float>.stride + Storage.alignment
    guard let allocation = allocate(bytes) else {
      preconditionFailure("Storage: out of memory, \(bytes) bytes asked for")
    }
    owner = .allocation(allocation)
    pointer = allocation.alignedUp(toMultipleOf: Storage.alignment)
      .bindMemory(to: Float.self, capacity: count)
  }

  /// The bytes of a file as numbers: pages are read when first touched, and what is written stays in memory. Bytes at the
  /// end that make no whole number are left out.
  ///
  /// - Throws: `POSIXError`
  public init(mapping file: URL) throws {
    func check(_ succeeded: Bool) throws {
      if !succeeded { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }
    let descriptor = open(file.path, O_RDONLY)
    try check(descriptor >= 0)
    defer { close(descriptor) }
    var status = stat()
    try check(fstat(descriptor, &status) == 0)
    // At least a page, since there is no mapping of nothing.
    let bytes = max(Int(status.st_size), 1)
    let mapping = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE, descriptor, 0)
    guard let mapping, mapping != MAP_FAILED else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    owner = .mapping(mapping, bytes: bytes)
    packed = nil
    count = Int(status.st_size) / MemoryLayout<Float>.stride
    pointer = mapping.bindMemory(to: Float.self, capacity: count)
  }

  /// A copy of some bytes of the first numbers.
  package func bytes(_ range: Range<Int>) -> Data {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= count * MemoryLayout<Float>.stride,
      "Storage: bytes \(range) of \(count) numbers")
    return Data(bytes: UnsafeRawPointer(pointer) + range.lowerBound, count: range.count)
  }

  deinit {
    switch owner {
    case .allocation(let memory): free(memory)
    case .mapping(let memory, let bytes): munmap(memory, bytes)
    }
  }
}
