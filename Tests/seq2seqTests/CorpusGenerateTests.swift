import Foundation
import TestSupport
import Testing

/// Corpora from locale data, as a person makes them.
struct CorpusGenerateTests {
  private func generate(_ folder: URL, _ arguments: String...) throws -> Program.Result {
    try Program(in: folder).start(["corpus", "generate"] + arguments).wait()
  }

  @Test(arguments: [("en", "fr"), ("de", "ja"), ("ar", "ru"), ("th", "hi")])
  func `every line is a new pair in normal form`(source: String, target: String) throws {
    try withTemporaryDirectory { folder in
      let result = try generate(folder, "--from", source, "--to", target, "--size", "2000")
      #expect(result.code == 0)
      #expect(result.error.contains("2000 pairs: numbers "))
      #expect(result.text.hasSuffix("\n"))
      let lines = result.text.unicodeScalars.dropLast()
        .split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 2000)
      var sources: Set<String> = []
      for line in lines {
        let sides = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        #expect(sides.count == 2)
        #expect(sources.insert(sides[0]).inserted)
        for side in sides {
          #expect(!side.isEmpty)
          #expect(!side.contains { $0.isNewline })
          #expect(
            side.trimmingCharacters(in: .whitespacesAndNewlines).utf8.elementsEqual(side.utf8))
          #expect(side.precomposedStringWithCanonicalMapping.utf8.elementsEqual(side.utf8))
        }
      }
    }
  }

  @Test func `the same seed gives the same lines`() throws {
    try withTemporaryDirectory { folder in
      func lines(_ seed: String) throws -> Data {
        try generate(folder, "--from", "de", "--to", "ja", "--size", "500", "--seed", seed).output
      }
      let first = try lines("3")
      #expect(try lines("3") == first)
      #expect(try lines("4") != first)
    }
  }

  @Test func `only the kinds that are named come`() throws {
    try withTemporaryDirectory { folder in
      let result = try generate(
        folder, "--from", "en", "--to", "de", "--kinds", "countries,scripts", "--size", "5000")
      #expect(result.code == 0)
      #expect(result.text.contains("Germany\tDeutschland\n"))
      #expect(result.error.contains(" of 5000 pairs: countries "))
      #expect(result.error.contains("(all there are)"))
      #expect(!result.error.contains("numbers"))
      let quiet = try generate(
        folder, "--from", "en", "--to", "de", "--kinds", "dates", "--size", "5", "--quiet")
      #expect(quiet.error.isEmpty)
      #expect(quiet.text.filter { $0 == "\n" }.count == 5)
    }
  }

  @Test func `what is printed can be imported`() throws {
    try withTemporaryDirectory { folder in
      let result = try generate(folder, "--from", "ar", "--to", "ru", "--size", "300")
      let imported = try Program(in: folder).run(
        "import", "locale", "-", "--from", "ar", "--to", "ru", input: result.output)
      #expect(imported.error.contains("imported 300 pairs"))
    }
  }

  @Test func `wrong usage is explained`() throws {
    try withTemporaryDirectory { folder in
      func expectFailure(_ part: String, _ arguments: String...) throws {
        let result = try Program(in: folder).start(["corpus", "generate"] + arguments).wait()
        #expect(result.code == 64)
        #expect(result.output.isEmpty)
        #expect(result.error.contains(part), "\(result.error) lacks \(part)")
      }
      try expectFailure(
        "--from xx: ICU has no data for this language; expected a code such as de, zh-Hans or pt-BR",
        "--from", "xx", "--to", "de")
      try expectFailure("--to qqq: ICU has no data", "--from", "de", "--to", "qqq")
      try expectFailure("two different", "--from", "de", "--to", "de")
      try expectFailure(
        "did you mean currencies? There are numbers, ordinals", "--from", "de", "--to", "fr",
        "--kinds", "dates,curencies")
      try expectFailure("names no kind", "--from", "de", "--to", "fr", "--kinds", ",")
      try expectFailure("--size", "--from", "de", "--to", "fr", "--size", "0")
    }
  }

  @Test func `a reader that goes away ends it without a word`() throws {
    try withTemporaryDirectory { folder in
      let seq2seq = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("seq2seq").path
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.currentDirectoryURL = folder
      shell.arguments = [
        "-c",
        "{ \"\(seq2seq)\" corpus generate --from en --to fr --size 50000 2> message; echo $? > code; }"
          + " | head -n 1 > line",
      ]
      try shell.run()
      shell.waitUntilExit()
      func content(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      }
      #expect(try content("code") == "74\n")
      #expect(try content("message").isEmpty)
      #expect(try content("line").contains("\t"))
    }
  }
}
