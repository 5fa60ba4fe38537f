import Foundation
import TestSupport
import Testing

/// The model that ships must go on translating, whatever the program becomes.
struct ShippedModelTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `it answers right after the build`() throws {
    try withTemporaryDirectory { folder in
      let result = try Program(in: folder).run(
        "translate", "--model", ShippedModel.path, "Where is the station?",
        "My sister is reading a book.")
      #expect(result.code == 0, "\(result.error)")
      #expect(result.text == "Où est la gare ?\nMa sœur lit un livre.\n")
    }
  }

  @Test func `it translates nearly all that it has never seen exactly right`() throws {
    try withTemporaryDirectory { folder in
      let files = ["test", "test-unseen"].map {
        Self.root.appendingPathComponent("corpora/phrasebook.en-fr.\($0).tsv").path
      }
      let result = try Program(in: folder).run(
        "evaluate", "--model", ShippedModel.path, files[0],
        files[1])
      let exact = result.text.split(separator: "\n").filter { $0.hasSuffix(" %") }
        .compactMap { Double($0.dropLast(2).split(separator: " ").last ?? "") }
      #expect(exact.count == 2)
      #expect(exact.first ?? 0 > 94 && exact.last ?? 0 > 90, "\(result.text)")
    }
  }
}
