import Corpora
import Foundation
import TestSupport
import Testing

@Suite struct TextOutputTests {
  private func content(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func appearsWhenItIsFinished() throws {
    try withTemporaryDirectory { folder in
      let path = try write("old", to: "out.txt", in: folder)
      let output = try TextOutput(path: path)
      try output.write("new\n")
      #expect(try content(path) == "old")
      try output.finish()
      #expect(try content(path) == "new\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.txt"])
    }
  }

  @Test func leavesNothingWhenItIsNotFinished() throws {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("out.txt").path
      do {
        let output = try TextOutput(path: path)
        try output.write(String(repeating: "long ", count: 100_000))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test func compresses() throws {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("out.txt.gz").path
      let text = (0..<50_000).map { "line \($0)\n" }.joined()
      let output = try TextOutput(path: path)
      for line in text.split(separator: "\n") { try output.write("\(line)\n") }
      try output.finish()
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count < text.utf8.count / 3)
      #expect(try unzipped(path) == text)
      // Nothing is a member of gzip, too.
      let empty = folder.appendingPathComponent("empty.gz").path
      try TextOutput(path: empty).finish()
      #expect(try unzipped(empty) == "")
    }
  }

  @Test func tellsWhereItCannotWrite() throws {
    try withTemporaryDirectory { folder in
      for path in [folder.appendingPathComponent("no/such/folder.txt").path, folder.path] {
        let error = #expect(throws: OutputError.self) { try TextOutput(path: path) }
        #expect(error.map { "\($0)".hasPrefix("\(path): cannot be written: ") } == true)
      }
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs a full device"))
  func tellsAFullDisk() throws {
    let output = try TextOutput(path: "/dev/full")
    try output.write("x")
    #expect(throws: OutputError(name: "/dev/full", code: ENOSPC)) { try output.finish() }
  }

  private func unzipped(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}
