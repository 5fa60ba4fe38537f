import Foundation
import TestSupport
import Testing

/// What translations must have in them, asked for on the command line.
struct ControlTests {
  @Test func `a forced beginning, required and forbidden phrases`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      let line = "My brother is reading a book."
      func translated(_ flags: String...) throws -> String {
        let result = try program.start(
          ["translate", "--model", ShippedModel.path] + flags + [line]
        ).wait()
        #expect(result.code == 0, "\(result.error)")
        return result.text
      }
      #expect(try translated() == "Mon frère lit un livre.\n")
      #expect(try translated("--prefix", "Ma sœur ").hasPrefix("Ma sœur "))
      let controlled = try translated(
        "--require", "roman", "--forbid", "livre", "--forbid", "frère")
      let words = controlled.split { $0.isWhitespace || $0.isPunctuation }
      #expect(words.contains("roman"))
      // What is forbidden is a word; that others begin like it does not matter.
      #expect(!words.contains("livre") && !words.contains("frère"))
    }
  }

  @Test func `phrases for each line, and terms where a line has them`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write(
        "in.txt", "My brother is reading a book.\nWhere is the station?\n\nThe book.\n")
      try program.write("phrases.txt", "roman\n\nlivre\troman\nlivre\tmaison\n")
      let constrained = try program.run(
        "translate", "--model", ShippedModel.path, "--input", "in.txt", "--constraints",
        "phrases.txt")
      #expect(constrained.code == 0, "\(constrained.error)")
      let lines = constrained.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 5)
      #expect(lines[0].contains("roman"))
      #expect(lines[1] == "Où est la gare ?")
      #expect(lines[2].isEmpty)
      #expect(lines[3].contains("livre") && lines[3].contains("maison"))
      try program.write("terms.tsv", "book\troman\nstation\tarrêt\n")
      let terms = try program.run(
        "translate", "--model", ShippedModel.path, "--input", "in.txt", "--terms", "terms.tsv")
      let translated = terms.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(translated[0].contains("roman") && translated[1].contains("arrêt"))
    }
  }

  @Test func `a file of phrases that ends too soon is named, and nothing is lost`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("phrases.txt", "roman\n")
      let result = try program.run(
        "translate", "--model", ShippedModel.path, "--constraints", "phrases.txt",
        input: Data("My book.\nWhere is the station?\n".utf8))
      #expect(result.code == 65)
      #expect(result.error.contains("phrases.txt: ends after line 1"))
      #expect(result.text.split(separator: "\n").count == 1)
    }
  }

  @Test func `words that the model does not know come from a dictionary or from the line`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("words.tsv", "ωμέγα\tOméga\n")
      let line = "My brother is reading Ωμέγα."
      let copied = try program.run(
        "translate", "--model", ShippedModel.path, "--replace-unknown", line)
      #expect(copied.text.hasPrefix("Mon frère lit") && copied.text.contains("Ωμέγα"))
      let known = try program.run(
        "translate", "--model", ShippedModel.path, "--replace-unknown", "--dictionary", "words.tsv",
        line)
      #expect(known.text.contains("Oméga") && !known.text.contains("Ωμέγα"))
      let alone = try program.run(
        "translate", "--model", ShippedModel.path, "--dictionary", "words.tsv", line)
      #expect(alone.code == 64)
      #expect(alone.error.contains("--replace-unknown"))
    }
  }
}
