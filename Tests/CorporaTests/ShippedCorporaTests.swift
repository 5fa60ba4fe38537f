import Corpora
import Foundation
import Testing

/// What `corpora/README.md` promises of the sentence pairs that ship.
struct ShippedCorporaTests {
  private func pairs(_ name: String) throws -> [SentencePair] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("corpora")
    return try TSVReader(path: folder.appendingPathComponent("\(name).tsv").path).all()
  }

  private let phrasebook = ["train", "valid", "test", "test-unseen"].map {
    "phrasebook.en-fr.\($0)"
  }

  @Test func `the phrase book is large enough, and its sentences of the length it says`() throws {
    #expect(try pairs(phrasebook[0]).count >= 10_000)
    #expect(try pairs("everyday.en-fr").count >= 300)
    for name in phrasebook {
      #expect(
        try pairs(name).allSatisfy { (3...15).contains($0.source.split(separator: " ").count) })
    }
  }

  @Test func `no English sentence comes twice, within a file or across them`() throws {
    let sources = try (phrasebook + ["everyday.en-fr"]).flatMap { try pairs($0).map(\.source) }
    #expect(Set(sources).count == sources.count)
  }

  @Test func `everything is composed, and no side is blank`() throws {
    for name in phrasebook + ["everyday.en-fr"] {
      for pair in try pairs(name) {
        #expect(!pair.hasBlankSide)
        for side in [pair.source, pair.target] {
          let composed = side.precomposedStringWithCanonicalMapping
          #expect(side.unicodeScalars.elementsEqual(composed.unicodeScalars), "\(side)")
          #expect(!side.contains("  ") && side.trimmingCharacters(in: .whitespaces) == side)
        }
      }
    }
  }

  @Test func `French spelling that a grammar easily gets wrong is right`() throws {
    let wrong = [
      " de le ", " de les ", " à le ", " à les ", " je a", " si il", " ce homme", " ma amie",
    ]
    for name in phrasebook + ["everyday.en-fr"] {
      for pair in try pairs(name) {
        let text = " " + pair.target.lowercased()
        #expect(!wrong.contains { text.contains($0) }, "\(pair.target)")
      }
    }
  }
}
