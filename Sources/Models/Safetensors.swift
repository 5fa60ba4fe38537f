import Foundation
import Tensors

/// Named matrices in one file, in the safetensors format: an 8-byte little-endian header length, a JSON header
/// with name → type, shape and byte range, then the numbers. Readable by every framework.
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
    items = try header.map { name, value in
      guard let description = value as? [String: Any],
        description["dtype"] as? String == "F32",
        let shape = description["shape"] as? [Int], shape.count == 2,
        let range = description["data_offsets"] as? [Int], range.count == 2,
        shape[0] >= 0, shape[1] >= 0, range[0] >= 0,
        range[1] - range[0] == shape[0] * shape[1] * MemoryLayout<Float>.stride
      else { throw damaged("the description of \(name) is not that of a float32 matrix") }
      guard start + range[1] <= data.count else {
        throw damaged("\(name) ends at byte \(start + range[1]), the file at \(data.count)")
      }
      let matrix = Matrix(rows: shape[0], columns: shape[1])
      let columns = shape[1]
      for row in 0..<shape[0] {
        let first = data.startIndex + start + range[0] + row * columns * MemoryLayout<Float>.stride
        matrix.withRow(row) { numbers in
          data.copyBytes(
            to: numbers, from: first..<first + columns * MemoryLayout<Float>.stride)
        }
      }
      return Item(name: name, matrix: matrix)
    }
  }
}
