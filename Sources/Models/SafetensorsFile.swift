import Foundation
import Tensors

/// A file of named matrices in the safetensors format, see `Safetensors`.
///
/// The file is mapped into memory, and numbers are copied once: to where they are wanted.
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
  private let data: Data

  /// - Throws: `ModelError.missingFile`, `ModelError.damagedFile`
  public init(contentsOf file: URL) throws {
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw ModelError.missingFile(file.path)
    }
    func damaged(_ reason: String) -> ModelError { .damagedFile(file.path, reason: reason) }
    guard let data = try? Data(contentsOf: file, options: .alwaysMapped) else {
      throw damaged("it cannot be read")
    }
    guard data.count >= 8 else { throw damaged("\(data.count) bytes are too few") }
    let length = data.prefix(8).enumerated().reduce(UInt64(0)) {
      $0 | UInt64($1.element) << (8 * UInt64($1.offset))
    }
    guard length <= UInt64(data.count - 8) else {
      throw damaged("its header should have \(length) bytes, the file has \(data.count)")
    }
    let start = 8 + Int(length)
    let json = try? JSONSerialization.jsonObject(with: data[8..<start]) as? [String: Any]
    guard var header = json else { throw damaged("its header is not JSON") }
    metadata = header.removeValue(forKey: "__metadata__") as? [String: String] ?? [:]
    entries = try Dictionary(
      uniqueKeysWithValues: header.map { name, description in
        guard let entry = Entry(description, numbersStart: start) else {
          throw damaged("the description of \(name) is not that of a float32 matrix")
        }
        guard entry.end <= data.count else {
          throw damaged("\(name) ends at byte \(entry.end), the file at \(data.count)")
        }
        return (name, entry)
      })
    self.data = data
  }

  /// Copies the numbers of an entry.
  ///
  /// - Parameters:
  ///   - entry: of this file
  ///   - matrix: of the same shape
  public func copy(_ entry: Entry, to matrix: Matrix) {
    precondition(
      entry.rows == matrix.rows && entry.columns == matrix.columns,
      "SafetensorsFile: \(entry.rows) × \(entry.columns) to \(matrix.rows) × \(matrix.columns)")
    data.withUnsafeBytes { bytes in
      for row in 0..<entry.rows {
        let start = entry.offset + row * entry.columns * MemoryLayout<Float>.stride
        let numbers = bytes[start..<start + entry.columns * MemoryLayout<Float>.stride]
        matrix.withRow(row) {
          UnsafeMutableRawBufferPointer($0).copyMemory(from: .init(rebasing: numbers))
        }
      }
    }
  }
}

extension SafetensorsFile.Entry {
  /// Nil unless it is the description of a float32 matrix.
  fileprivate init?(_ description: Any, numbersStart: Int) {
    guard let description = description as? [String: Any],
      description["dtype"] as? String == "F32",
      let shape = description["shape"] as? [Int], shape.count == 2,
      let range = description["data_offsets"] as? [Int], range.count == 2,
      shape[0] >= 0, shape[1] >= 0, range[0] >= 0
    else { return nil }
    let (count, overflows) = shape[0].multipliedReportingOverflow(by: shape[1])
    guard !overflows, range[1] - range[0] == count * MemoryLayout<Float>.stride else { return nil }
    rows = shape[0]
    columns = shape[1]
    offset = numbersStart + range[0]
  }

  /// Behind its last number, from the start of the file, in bytes.
  fileprivate var end: Int { offset + rows * columns * MemoryLayout<Float>.stride }
}
