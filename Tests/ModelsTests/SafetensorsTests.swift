import Foundation
import Models
import Tensors
import TestSupport
import Testing

struct SafetensorsTests {
  static let items = [
    Safetensors.Item(name: "a", matrix: Matrix(rows: 2, columns: 3, values: [1, 2, 3, 4, 5, 6])),
    Safetensors.Item(
      name: "b.weight", matrix: Matrix(rows: 1, columns: 2, values: [-0.5, .infinity])),
  ]

  @Test func `a file holds every number and text`() throws {
    try withTemporaryDirectory { folder in
      let file = folder.appendingPathComponent("x.safetensors")
      try Safetensors(items: Self.items, metadata: ["key": "välue"]).write(to: file)
      let read = try SafetensorsFile(contentsOf: file)
      #expect(read.metadata == ["key": "välue"])
      for item in Self.items {
        let entry = try #require(read.entries[item.name])
        let matrix = read.matrix(entry)
        #expect(matrix.rows == item.matrix.rows)
        #expect(matrix.values == item.matrix.values)
      }
    }
  }

  @Test func `a file cut anywhere is refused`() throws {
    try withTemporaryDirectory { folder in
      let file = folder.appendingPathComponent("x.safetensors")
      try Safetensors(items: Self.items).write(to: file)
      let whole = try Data(contentsOf: file)
      for length in 0..<whole.count {
        try whole.prefix(length).write(to: file)
        #expect(throws: ModelError.self, "\(length) bytes") {
          try SafetensorsFile(contentsOf: file)
        }
      }
    }
  }

  @Test(arguments: [
    ("[4611686018427387904, 1]", "[0, 0]"), ("[2, 2]", "[1, -9223372036854775808]"),
    ("[0, 1]", "[9223372036854775807, 9223372036854775807]"), ("[2, 2]", "[16, 0]"),
    ("[-1, -4]", "[0, 16]"), ("[2, 2]", "[-16, 0]"), ("[2, 3037000500]", "[0, 16]"),
  ])
  func `a header that lies is refused`(shape: String, offsets: String) throws {
    try withTemporaryDirectory { folder in
      let file = folder.appendingPathComponent("x.safetensors")
      let header = Data(
        #"{"a": {"dtype": "F32", "shape": \#(shape), "data_offsets": \#(offsets)}}"#.utf8)
      let length = withUnsafeBytes(of: UInt64(header.count).littleEndian) { Data($0) }
      try (length + header + Data(count: 32)).write(to: file)
      #expect(throws: ModelError.self) { try SafetensorsFile(contentsOf: file) }
    }
  }

  @Test func `a shape of one number is read as one row`() throws {
    try withTemporaryDirectory { folder in
      let file = folder.appendingPathComponent("x.safetensors")
      var header = Data(
        #"{"bias": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}}"#.utf8)
      // Numbers begin at a multiple of four.
      header.append(Data(repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8))
      let length = withUnsafeBytes(of: UInt64(header.count).littleEndian) { Data($0) }
      let numbers = ([1.5, -2] as [Float]).withUnsafeBytes { Data($0) }
      try (length + header + numbers).write(to: file)
      let read = try SafetensorsFile(contentsOf: file)
      let entry = try #require(read.entries["bias"])
      #expect(entry.rows == 1)
      #expect(entry.columns == 2)
      #expect(read.matrix(entry).values == [1.5, -2])
    }
  }

  @Test func `a missing file is called missing`() {
    let error = #expect(throws: ModelError.self) {
      try SafetensorsFile(contentsOf: URL(fileURLWithPath: "/nowhere/model.safetensors"))
    }
    #expect(error.map { "\($0)".contains("no such file") } == true)
  }
}
