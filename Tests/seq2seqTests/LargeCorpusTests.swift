import Foundation
import TestSupport
import Testing

struct LargeCorpusTests {
  @Test func `a corpus of many blocks is the same on one thread and on three`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      // Every pair is another, with one sentence too long in every thousand.
      let pairs = (0..<20_000).map { number in
        let words = String(number).map(String.init).joined(separator: " ")
        let source =
          number.isMultiple(of: 1000) ? String(repeating: words + " x ", count: 100) : words
        return "\(source)\t\(String(words.reversed()))\n"
      }
      try program.write("pairs.tsv", pairs.joined())
      for threads in ["1", "3"] {
        let result = try program.start(
          ["train", "pairs.tsv", "--from", "en", "--to", "fr", "--out", threads, "--epochs", "1"]
            + ["--threads", threads] + Lesson.smallest + ["--batch-size", "512"]
        ).wait()
        #expect(result.code == 0, "\(result.error)")
        #expect(result.error.contains("left out 20 longer than"), "\(result.error)")
      }
      let weights = try ["1", "3"].map {
        try Data(contentsOf: folder.appendingPathComponent("\($0)/model.safetensors"))
      }
      #expect(weights[0] == weights[1])
    }
  }
}
