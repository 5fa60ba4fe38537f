import Corpora
import Foundation
import TestSupport
import Testing

@Suite struct GunzipTests {
  private func lines(of bytes: some Sequence<UInt8>, name: String = "text.gz") throws -> [String] {
    try withTemporaryDirectory { folder in
      let reader = try LineReader(path: try write(bytes, to: name, in: folder))
      var lines: [String] = []
      while let line = try reader.next() { lines.append(line) }
      return lines
    }
  }

  private func reason(of bytes: some Sequence<UInt8>) throws -> (line: Int, reason: String)? {
    do {
      _ = try lines(of: bytes)
      return nil
    } catch CorpusError.brokenGzip(_, let line, let reason) {
      return (line, reason)
    }
  }

  /// Incompressible, so that the compressed text is as long as it is.
  private let text: [String] = {
    var random = SplitMix64(seed: 5)
    return (0..<20_000).map { _ in String(random.next(), radix: 36) }
  }()

  @Test func `is read whatever the file is called`() throws {
    let bytes = gzipped("one\ntwo\n".utf8)
    #expect(try lines(of: bytes) == ["one", "two"])
    #expect(try lines(of: bytes, name: "text") == ["one", "two"])
    #expect(try lines(of: "one\n".utf8, name: "text") == ["one"])
    #expect(try lines(of: [], name: "empty.gz") == [])
  }

  @Test func `members follow each other, and zeros at the end are nothing`() throws {
    let parts = stride(from: 0, to: text.count, by: 4_000).map { start in
      gzipped(text[start..<min(start + 4_000, text.count)].map { $0 + "\n" }.joined().utf8)
    }
    let whole = parts.reduce(Data(), +)
    #expect(try lines(of: whole) == text)
    #expect(try lines(of: whole + Data(count: 1_000)) == text)
    #expect(try lines(of: gzipped([]) + gzipped("x".utf8) + gzipped([])) == ["x"])
  }

  @Test func `a file that is cut off is found, wherever it was cut`() throws {
    let whole = gzipped(text.joined(separator: "\n").utf8)
    for count in [3, 12, 1_000, whole.count / 2, whole.count - 9, whole.count - 1] {
      let found = try #require(try reason(of: whole.prefix(count)), "cut at \(count)")
      #expect(found.reason == "it ends in the middle of the data")
      #expect((1...text.count + 1).contains(found.line))
    }
  }

  @Test func `changed bytes are found`() throws {
    let whole = gzipped(text.joined(separator: "\n").utf8)
    for place in [whole.count / 2, whole.count - 8, whole.count - 2] {
      var damaged = whole
      damaged[place] ^= 0x55
      #expect(try reason(of: damaged) != nil, "byte \(place)")
    }
    #expect(try reason(of: whole + Data("garbage".utf8)) != nil)
  }

  @Test func `what is only called gz is refused`() throws {
    let found = try #require(try reason(of: "<html>404</html>\n".utf8))
    #expect(found == (1, "it does not begin as gzip does"))
    let error = CorpusError.brokenGzip(file: "a.gz", line: 7, reason: "why")
    #expect(error.kind == .badData && error.skipReason == nil)
    #expect("\(error)".hasPrefix("a.gz:7: the gzip data is damaged from here on: why"))
  }
}
