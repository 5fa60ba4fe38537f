import Foundation
import Tensors

/// A file of named matrices in the safetensors format, see `Safetensors`.
///
/// The file is mapped into memory: what is not asked for is never read.
public struct SafetensorsFile: Sendable {
  /// A matrix in the file.
  public struct Entry: Equatable, Sendable {
    public let rows: Int
    public let columns: Int
    /// Of its first number, from the start of the file, in bytes.
    fileprivate let offset: Int
  }

  /// By name.
  public let entries: [String: Entry]
  /// Free text beside the numbers.
  public let metadata: [String: String]
  private let numbers: Storage

  /// - Throws: `ModelError.missingFile`, `ModelError.damagedFile`
  public init(contentsOf file: URL) throws {
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw ModelError.missingFile(file.path)
    }
    func damaged(_ reason: String) -> ModelError { .damagedFile(file.path, reason: reason) }
    guard let mapped = try? Storage(mapping: file) else { throw damaged("it cannot be read") }
    let size = mapped.count * MemoryLayout<Float>.stride
    guard size >= 8 else { throw damaged("\(size) bytes are too few") }
    let length = mapped.bytes(0..<8).enumerated().reduce(UInt64(0)) {
      $0 | UInt64($1.element) << (8 * UInt64($1.offset))
    }
    guard length <= UInt64(size - 8) else {
      throw damaged("its header should have \(length) bytes, the file has \(size)")
    }
    let start = 8 + Int(length)
    let json = try? JSONSerialization.jsonObject(with: mapped.bytes(8..<start)) as? [String: Any]
    guard var header = json else { throw damaged("its header is not JSON") }
    metadata = header.removeValue(forKey: "__metadata__") as? [String: String] ?? [:]
    entries = try Dictionary(
      uniqueKeysWithValues: header.map { name, description in
        guard let entry = Entry(description, numbersStart: start) else {
          throw damaged("the description of \(name) is not that of a float32 matrix or vector")
        }
        guard entry.offset.isMultiple(of: MemoryLayout<Float>.stride) else {
          throw damaged("\(name) begins at byte \(entry.offset), which no number does")
        }
        guard entry.end <= size else {
          throw damaged("\(name) ends at byte \(entry.end), the file at \(size)")
        }
        return (name, entry)
      })
    numbers = mapped
  }

  /// The numbers of an entry where they lie in the file: to be read, not written.
  public func matrix(_ entry: Entry) -> Matrix {
    Matrix(
      storage: numbers, offset: entry.offset / MemoryLayout<Float>.stride, rows: entry.rows,
      columns: entry.columns)
  }
}

extension SafetensorsFile.Entry {
  /// Nil unless it is the description of a float32 matrix, or of a vector, which is read as one row.
  fileprivate init?(_ description: Any, numbersStart: Int) {
    guard let description = description as? [String: Any],
      description["dtype"] as? String == "F32",
      let found = description["shape"] as? [Int], (1...2).contains(found.count),
      let range = description["data_offsets"] as? [Int], range.count == 2,
      found.allSatisfy({ $0 >= 0 }), 0 <= range[0], range[0] <= range[1]
    else { return nil }
    // PyTorch's biases have one dimension.
    let shape = found.count == 1 ? [1] + found : found
    let (count, countOverflows) = shape[0].multipliedReportingOverflow(by: shape[1])
    let (bytes, bytesOverflow) = count.multipliedReportingOverflow(by: MemoryLayout<Float>.stride)
    guard !countOverflows, !bytesOverflow, range[1] - range[0] == bytes,
      !numbersStart.addingReportingOverflow(range[1]).overflow
    else { return nil }
    rows = shape[0]
    columns = shape[1]
    offset = numbersStart + range[0]
  }

  /// Behind its last number, from the start of the file, in bytes.
  fileprivate var end: Int { offset + rows * columns * MemoryLayout<Float>.stride }
}
