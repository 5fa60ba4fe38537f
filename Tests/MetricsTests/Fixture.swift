import Foundation
import Metrics
import Testing

/// What sacreBLEU says of a corpus; written by `Scripts/reference/bleu.py`.
struct ScoredCorpus: Decodable, Sendable, CustomTestStringConvertible {
  struct Score: Decodable, Sendable {
    let tokenizer: BLEU.Tokenizer
    let lowercase: Bool
    let score: Double
    let precisions: [Double]
    /// Holds the brevity penalty and the lengths as well.
    let description: String
  }

  let name: String
  let hypotheses: [String]
  let references: [String]
  let scores: [Score]

  var testDescription: String { name }

  static func all() throws -> [ScoredCorpus] { try fixture("scores") }
}

/// The words that sacreBLEU's tokenizers make of a line.
struct TokenizedLine: Decodable, Sendable {
  let line: String
  let lowercase: Bool
  let words: [String: [String]]

  static func all() throws -> [TokenizedLine] { try fixture("words") }
}

private func fixture<Value: Decodable>(_ name: String) throws -> Value {
  let folder = try #require(Bundle.module.resourceURL)
  let data = try Data(contentsOf: folder.appendingPathComponent("Fixtures/\(name).json"))
  return try JSONDecoder().decode(Value.self, from: data)
}
