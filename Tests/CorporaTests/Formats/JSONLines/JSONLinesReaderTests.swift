import Corpora
import Foundation
import TestSupport
import Testing

@Suite struct JSONLinesReaderTests {
  private func options(_ source: String, _ target: String) -> ReadingOptions {
    var options = ReadingOptions.german
    options.columns = (Column(source), Column(target))
    return options
  }

  @Test func readsTheFieldsOfTheLanguages() throws {
    let text = """
      {"de": "eins", "en": "one", "id": 7, "score": 0.5, "ok": true, "more": {"x": 1}, "by": "me"}

      {"en": "two", "de": "zw\\u0065i\\n"}
      {"de": null, "en": "three"}
      """
    try reading(text, as: "a.jsonl") { files, path in
      let units = try files.allUnits()
      #expect(
        units.map(\.pair) == [
          SentencePair(source: "eins", target: "one"), SentencePair(source: "", target: ""),
          SentencePair(source: "zwei\n", target: "two"),
          SentencePair(source: "", target: "three"),
        ])
      #expect(
        units[0].notes == [
          Note(name: "by", text: "me"), Note(name: "id", text: "7"),
          Note(name: "ok", text: "true"), Note(name: "score", text: "0.5"),
        ])
      #expect(units.map(\.origin?.line) == [1, 2, 3, 4])
    }
  }

  @Test func followsPathsWithDots() throws {
    let text = #"{"a.b": "dotted", "text": {"en": {"plain": "one"}, "de": "eins"}}"# + "\n"
    try reading(text, as: "a.ndjson", options("text.de", "text.en.plain")) { files, _ in
      let units = try files.allUnits()
      #expect(units.map(\.pair) == [SentencePair(source: "eins", target: "one")])
      #expect(units[0].notes == [Note(name: "a.b", text: "dotted")])
    }
    try reading(text, as: "a.jsonl", options("text.de", "a.b")) { files, _ in
      try #expect(
        files.allUnits().map(\.pair) == [SentencePair(source: "eins", target: "dotted")])
    }
  }

  @Test func goesOnBehindDamage() throws {
    let text = """
      {"de": "eins", "en": "one"}
      {"de": "zwei", "en": "two"
      {"de": "drei"}
      {"de": 4, "en": "four"}
      ["fünf", "five"]
      {"de": "\\ud800", "en": "six"}
      {"de": "sieben", "en": "seven"}

      """
    try reading(text, as: "a.jsonl") { files, path in
      var reader = try JSONLinesReader(path: path, options: .german)
      let (units, errors) = try reader.allOutcomes()
      #expect(units.map(\.pair.target) == ["one", "seven"])
      #expect(
        errors.compactMap(\.skipReason) == [
          .brokenJSON, .missingField, .missingField, .brokenJSON, .brokenJSON,
        ])
      #expect(errors[1] == .damaged(file: path, line: 3, .missingField(name: "en", found: ["de"])))
      #expect(errors[2] == .damaged(file: path, line: 4, .fieldNotText(name: "de")))
      #expect("\(errors[1])".hasPrefix("\(path):3: has no field en but de;"))
    }
    try reading(text, as: "a.jsonl", options("de.x", "en")) { files, path in
      #expect(
        throws: CorpusError.damaged(
          file: path, line: 1, .missingField(name: "de.x", found: ["de", "en"]))
      ) { try files.nextUnit() }
    }
  }

  @Test func bringsRandomTextBack() throws {
    var random = RandomText(seed: 4)
    let texts = (0..<2_000).map { _ in random.next { _ in true } }
    let pairs = zip(texts, texts.dropFirst()).map { SentencePair(source: $0, target: $1) }
    let encoder = JSONEncoder()
    let lines = try pairs.map { try encoder.encode(["de": $0.source, "en": $0.target]) }
    let file = lines.reduce(into: Data()) { $0 += $1 + [0x0A] }
    for (bytes, name) in [(Array(file), "a.jsonl"), (Array(gzipped(file)), "a.jsonl.gz")] {
      try reading(bytes, as: name) { files, _ in
        try #expect(areIdentical(files.allUnits().map(\.pair), pairs))
      }
    }
  }
}
