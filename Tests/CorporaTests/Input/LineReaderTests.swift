import Corpora
import Foundation
import TestSupport
import Testing

@Suite struct LineReaderTests {
  /// The lines that a file with these bytes is read as.
  private func lines(of bytes: some Sequence<UInt8>) throws -> [String] {
    try withTemporaryDirectory { folder in
      let reader = try LineReader(path: try write(bytes, to: "text", in: folder))
      var lines: [String] = []
      while let line = try reader.next() { lines.append(line) }
      #expect(reader.line == lines.count)
      #expect(try reader.next() == nil)
      return lines
    }
  }

  @Test func splitsAtLineFeeds() throws {
    #expect(try lines(of: "one\ntwo\n".utf8) == ["one", "two"])
    #expect(try lines(of: "one\n\ntwo".utf8) == ["one", "", "two"])
    #expect(try lines(of: "\n".utf8) == [""])
    #expect(try lines(of: "".utf8) == [])
  }

  @Test func dropsOneCarriageReturnBeforeTheLineFeed() throws {
    #expect(
      try lines(of: "one\r\ntwo\r\r\nthree\r".utf8).map { Array($0.utf8) }
        == ["one", "two\r", "three"].map { Array($0.utf8) })
  }

  @Test func keepsOtherLineSeparatorsInsideTheLine() throws {
    let line = "a\u{2028}b\u{2029}c\u{85}d\re\u{0}f\u{B}g\u{C}h"
    let read = try lines(of: "\(line)\nnext".utf8)
    #expect(read.map { Array($0.utf8) } == [line, "next"].map { Array($0.utf8) })
  }

  @Test func stripsAByteOrderMarkAtTheStartOnly() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(try lines(of: mark + Array("one\n".utf8)) == ["one"])
    #expect(try lines(of: mark) == [])
    let second = try lines(of: Array("one\n".utf8) + mark)
    #expect(second.map { Array($0.utf8) } == [Array("one".utf8), mark])
  }

  @Test func readsLinesLongerThanItsBuffer() throws {
    let lengths = [10_000, 0, 262_143, 262_144, 1_000_003, 7]
    let long = lengths.map { String(repeating: "é", count: $0) }
    #expect(try lines(of: long.joined(separator: "\n").utf8) == long)
  }

  @Test(arguments: [[0xC3, 0x28], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xFF], [0xE2, 0x82]])
  func refusesWhatIsNotUTF8(broken: [UInt8]) throws {
    try withTemporaryDirectory { folder in
      let bytes = Array("good\nauch gut\nüb".utf8) + broken + Array("\nend\n".utf8)
      let path = try write(bytes, to: "text", in: folder)
      let reader = try LineReader(path: path)
      #expect(try reader.next() == "good")
      #expect(try reader.next() == "auch gut")
      let expected = CorpusError.notUTF8(file: path, line: 3, byte: 4)
      #expect(throws: expected) { try reader.next() }
      #expect(expected.kind == .badData)
      #expect("\(expected)".hasPrefix("\(path):3: not UTF-8 at byte 4"))
      #expect(try reader.next() == "end")
    }
  }

  @Test(arguments: [[0xC3, 0x28], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xFF], [0xE2, 0x82]])
  func repairsWhatIsNotUTF8(broken: [UInt8]) throws {
    try withTemporaryDirectory { folder in
      let bytes = Array("good\nüb".utf8) + broken + Array("\r\nend".utf8)
      let reader = try LineReader(path: try write(bytes, to: "text", in: folder))
      let good = try reader.nextRepaired()
      #expect(good?.text == "good" && good?.firstBadByte == nil)
      let repaired = try #require(try reader.nextRepaired())
      #expect(repaired.firstBadByte == 4)
      #expect(repaired.text.hasPrefix("üb\u{FFFD}") && !repaired.text.contains("\r"))
      #expect(try reader.nextRepaired()?.text == "end")
      #expect(try reader.nextRepaired() == nil)
    }
  }

  @Test func passesOverLines() throws {
    try withTemporaryDirectory { folder in
      let bytes = [0xFF] + Array("\n\ntwo\nthree".utf8)
      let path = try write(bytes, to: "text", in: folder)
      let reader = try LineReader(path: path)
      #expect(try reader.skip(2) == 2)
      #expect(try reader.next() == "two")
      #expect(reader.line == 3)
      #expect(try reader.skip(2) == 1)
      #expect(try reader.next() == nil)
    }
  }

  @Test func saysHowMuchOfAFileWasHandedOut() throws {
    try withTemporaryDirectory { folder in
      let reader = try LineReader(path: try write("1234\n1234\n", to: "text", in: folder))
      #expect(reader.shareRead == 0)
      _ = try reader.next()
      #expect(reader.shareRead == 0.5)
      _ = try reader.next()
      #expect(reader.shareRead == 1)
      let compressed = gzipped("1234\n1234\n".utf8)
      let other = try LineReader(path: try write(compressed, to: "text.gz", in: folder))
      _ = try other.next()
      #expect(other.shareRead == 1)
    }
  }

  @Test func neverWaitsForWhatItSaysIsReady() throws {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("pipe").path
      #expect(mkfifo(path, 0o600) == 0)
      // Open for both, so that neither side waits for the other.
      let writer = open(path, O_RDWR)
      let reader = try LineReader(path: path)
      func send(_ text: String) {
        _ = Data(text.utf8).withUnsafeBytes { Foundation.write(writer, $0.baseAddress, $0.count) }
      }
      #expect(try !reader.isReady())
      send("\u{FEFF}one\ntw")
      #expect(try reader.isReady())
      #expect(try reader.next() == "one")
      #expect(try !reader.isReady() && !reader.isReady(within: 1))
      send("o\nthree")
      #expect(try reader.isReady())
      #expect(try reader.next() == "two")
      #expect(try !reader.isReady())
      close(writer)
      // The end is ready as well.
      #expect(try reader.isReady())
      #expect(try reader.next() == "three")
      #expect(try reader.isReady())
      #expect(try reader.next() == nil)
    }
  }

  @Test func saysWhyAFileCannotBeOpened() throws {
    try withTemporaryDirectory { folder in
      let nowhere = folder.appendingPathComponent("nowhere").path
      let missing = CorpusError.missing(file: nowhere)
      #expect(throws: missing) { try LineReader(path: nowhere) }
      #expect(missing.kind == .missingInput)
      let isFolder = CorpusError.isFolder(file: folder.path)
      #expect(throws: isFolder) { try LineReader(path: folder.path) }
      #expect(isFolder.kind == .missingInput)
    }
  }

  @Test(.disabled(if: getuid() == 0, "the superuser may read every file"))
  func saysThatAFileMayNotBeRead() throws {
    try withTemporaryDirectory { folder in
      let path = try write("text\n", to: "secret", in: folder)
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
      let error = #expect(throws: CorpusError.self) { try LineReader(path: path) }
      #expect(error?.kind == .missingInput)
    }
  }
}
