import Corpora
import Foundation
import Testing

/// What `corpora/README.md` promises of the examples with labels that ship.
struct ShippedExamplesTests {
  private func pairs(
    _ names: [String], _ task: Task, _ change: (inout ReadingOptions) -> Void = { _ in }
  ) throws -> [SentencePair] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("corpora")
    var options = ReadingOptions.english(task)
    change(&options)
    let files = names.map { folder.appendingPathComponent($0).path }
    return try CorpusFiles(files, options: options).allUnits().map(\.pair)
  }

  @Test func `opinions to classify`() throws {
    let pairs = try pairs(["sentiment.en.txt"], .classify)
    #expect(pairs.count == 400)
    #expect(Set(pairs.map(\.source)).count == 400)
    #expect(pairs.count { $0.target == "positive" } == 200)
    #expect(Set(pairs.map(\.target)) == ["positive", "negative"])
  }

  @Test func `sentences to tag, with parts of speech and entities`() throws {
    let entities = try pairs(["tags.en.conll"], .tag)
    #expect(entities.count == 60)
    #expect(entities.contains { $0.target.contains("B-LOC I-LOC") })
    let parts = try pairs(["tags.en.conll"], .tag) { $0.tagColumn = .number(2) }
    #expect(parts.map(\.source) == entities.map(\.source))
    #expect(try pairs(["tags.en.conll"], .map) { $0.tagColumn = .number(2) }.count > 400)
  }

  @Test func `names to generate, by people`() throws {
    let files = ["Harbour", "Hill", "Island"].map { "names/\($0).txt" }
    let pairs = try pairs(files, .generate) { $0.labelsByFileName = true }
    #expect(pairs.count == 450)
    #expect(Set(pairs.map(\.source)) == ["Harbour", "Hill", "Island"])
    #expect(Set(pairs.map(\.target)).count == 450)
  }

  @Test func `tunes to generate, by metre and key`() throws {
    let pairs = try pairs(["tunes.abc"], .generate)
    #expect(pairs.count == 40)
    #expect(pairs.allSatisfy { $0.source.hasPrefix("M:") && $0.source.contains(" K:") })
    #expect(Set(pairs.map(\.target)).count == 40)
  }
}
