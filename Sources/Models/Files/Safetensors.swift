import Foundation
import Tensors

/// Named matrices to be written to one file, in the safetensors format: an 8-byte little-endian header length, a
/// JSON header with name → type, shape and byte range, then the numbers. Readable by every framework.
public struct Safetensors: Sendable {
  /// A matrix and its name, in file order.
  public struct Item: Sendable {
    public var name: String
    public var matrix: Matrix

    public init(name: String, matrix: Matrix) {
      self.name = name
      self.matrix = matrix
    }
  }

  public var items: [Item]
  /// Free text beside the numbers.
  public var metadata: [String: String]

  public init(items: [Item], metadata: [String: String] = [:]) {
    self.items = items
    self.metadata = metadata
  }

  /// Writes the file under another name and moves it into place, so that there is never half a file.
  ///
  /// - Throws: `ModelError.unwritable`
  public func write(to file: URL) throws {
    var header: [String: Any] = ["__metadata__": metadata]
    var offset = 0
    for item in items {
      let bytes = item.matrix.count * MemoryLayout<Float>.stride
      header[item.name] = [
        "dtype": "F32", "shape": [item.matrix.rows, item.matrix.columns],
        "data_offsets": [offset, offset + bytes],
      ]
      offset += bytes
    }
    do {
      var json = try JSONSerialization.data(withJSONObject: header, options: [.sortedKeys])
      // The format asks for numbers that start at a multiple of eight.
      json.append(Data(repeating: UInt8(ascii: " "), count: (8 - json.count % 8) % 8))
      var data = withUnsafeBytes(of: UInt64(json.count).littleEndian) { Data($0) }
      data.reserveCapacity(8 + json.count + offset)
      data.append(json)
      for item in items {
        for row in 0..<item.matrix.rows {
          item.matrix.withRow(row) { data.append(Data(buffer: $0)) }
        }
      }
      try data.write(to: file, options: .atomic)
    } catch {
      throw ModelError.unwritable(file.path, reason: error.localizedDescription)
    }
  }
}
