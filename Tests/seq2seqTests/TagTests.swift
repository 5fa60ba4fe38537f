import Foundation
import Store
import TestSupport
import Testing

/// `import --tag`: back-translations that a model can tell from what people have translated.
struct TagTests {
  @Test func `a tag stands before the sources and is one token`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      try program.write("back.tsv", "I want rice .\tje veux riz .\n \tleft out\n")
      try program.run("import", "c", "pairs.tsv", "--from", "en", "--to", "fr")
      let tagged = try program.run(
        "import", "c", "back.tsv", "--from", "en", "--to", "fr", "--tag", "<bt>", "--append")
      #expect(tagged.code == 0, "\(tagged.error)")
      #expect(tagged.error.contains("imported 1 pairs"))
      let shown = try program.run("corpus", "show", "c")
      #expect(shown.text.contains("back.tsv: 1, ") && shown.text.contains("tagged <bt>"))
      for options in [[], ["--separate"], ["--case-tokens"], ["--user-symbols", "tea", "<bt>"]] {
        let built = try program.start(["build-vocab", "c", "--size", "320"] + options).wait()
        #expect(built.code == 0, "\(built.error)")
        let encoded = try program.run(
          "vocab", "encode", "--corpus", "c", input: Data("<bt> I want tea .\n".utf8))
        #expect(encoded.text.split(separator: " ").contains("<bt>"), "\(encoded.text)")
      }
      let exported = try program.run("corpus", "export", "c", "-")
      #expect(exported.text.hasSuffix("<bt> I want rice .\tje veux riz .\n"))
    }
  }

  @Test func `a vocabulary from before the tag is told of`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      try program.run("import", "c", "pairs.tsv", "--from", "en", "--to", "fr")
      try program.run("build-vocab", "c", "--size", "320")
      func importing() throws -> Program.Result {
        try program.run(
          "import", "c", "pairs.tsv", "--from", "en", "--to", "fr", "--tag", "<bt>", "--append")
      }
      #expect(try importing().error.contains("build-vocab c"))
      try program.run("build-vocab", "c", "--size", "320")
      #expect(try !importing().error.contains("build-vocab c"))
    }
  }

  @Test(arguments: ["", "two words", "</s>"])
  func `what can be no token is refused`(tag: String) throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      let result = try program.run(
        "import", "c", "pairs.tsv", "--from", "en", "--to", "fr", "--tag", tag)
      #expect(result.code == 64)
      #expect(result.error.contains("--tag"))
    }
  }
}
