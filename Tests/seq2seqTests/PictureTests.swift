import Foundation
import TestSupport
import Testing

/// What is drawn: losses and attention.
struct PictureTests {
  private func read(_ name: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func `a run is drawn in the terminal and as SVG`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program, epochs: 4).code == 0)
      let plotted = try program.run("runs", "plot")
      #expect(plotted.text.contains("run 1, en→fr: loss"))
      #expect(plotted.text.contains("epoch 4"))
      let picture = try program.run("runs", "plot", "1", "--metric", "score", "--svg", "score.svg")
      #expect(picture.code == 0 && picture.output.isEmpty)
      #expect(try read("score.svg", in: folder).contains("<polyline"))
      #expect(try program.run("runs", "plot", "7").code == 66)
      #expect(try program.run("runs", "plot", "--svg", "no/such/folder.svg").code == 74)
    }
  }

  @Test func `attention is drawn beside translations, which stay one a line`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program, epochs: 60).code == 0)
      let drawn = try program.run(
        "translate", "--model", "model", "--attention", input: Data("I see tea .\n\n".utf8))
      #expect(drawn.code == 0)
      #expect(drawn.text.filter { $0 == "\n" }.count == 2)
      #expect(drawn.error.contains("</s>") && drawn.error.contains("█"))
      let picture = try program.run(
        "translate", "--model", "model", "--attention-svg", "a.svg", "I see tea .")
      #expect(picture.code == 0)
      #expect(try read("a.svg", in: folder).contains(">see</text>"))
      #expect(
        try program.run("translate", "--model", "model", "--attention-svg", "a.svg").code == 64)
    }
  }

  @Test func `without attention there is nothing to draw`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      #expect(
        try program.start(
          [
            "train", "pairs.tsv", "--from", "en", "--to", "fr", "--out", "m", "--epochs", "1",
            "--attention", "none",
          ] + Lesson.smallest
        ).wait().code == 0)
      let result = try program.run("translate", "--model", "m", "--attention", "I see tea .")
      #expect(result.code == 64)
      #expect(result.error.contains("no attention"))
    }
  }
}
