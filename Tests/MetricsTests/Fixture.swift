import Foundation
import Metrics
import Testing

/// What sacreBLEU says of a corpus; written by `Scripts/reference/metrics.py`.
struct ScoredCorpus: Sendable, CustomTestStringConvertible {
  let name: String
  let hypotheses: [String]
  let references: References
  /// The score of each metric, and its signature.
  let scores: [(metric: any Metric, score: Double, signature: String)]
  /// What sacreBLEU prints for plain BLEU: precisions, brevity penalty and lengths.
  let bleu: String

  var testDescription: String { name }

  static func all() throws -> [ScoredCorpus] {
    let file: File = try fixture("scores")
    let metrics = try file.settings.map { try $0.configured() }
    return file.corpora.map { corpus in
      let lines = corpus.hypotheses.indices.map { line in
        corpus.references.compactMap { $0[line] }
      }
      let signatures = file.settings.map {
        $0.signature.replacing("nrefs:1", with: "nrefs:\(corpus.referenceCount)")
      }
      return ScoredCorpus(
        name: corpus.name, hypotheses: corpus.hypotheses, references: References(lines: lines),
        scores: metrics.indices.map { (metrics[$0], corpus.scores[$0], signatures[$0]) },
        bleu: corpus.bleu)
    }
  }

  private struct File: Decodable {
    let settings: [Setting]
    let corpora: [Corpus]
  }

  private struct Corpus: Decodable {
    let name: String
    let hypotheses: [String]
    /// Sets of references, with nothing where a line has fewer.
    let references: [[String?]]
    let referenceCount: String
    let scores: [Double]
    let bleu: String
  }
}

/// A metric and its options as sacreBLEU's classes take them.
private struct Setting: Decodable {
  let metric: String
  let options: Options
  let signature: String

  struct Options: Decodable {
    var tokenize: BLEU.Tokenizer?
    var lowercase: Bool?
    var effectiveOrder: Bool?
    var smoothMethod: String?
    var smoothValue: Double?
    var charOrder: Int?
    var wordOrder: Int?
    var beta: Int?
    var whitespace: Bool?
    var epsSmoothing: Bool?
    var caseSensitive: Bool?
    var normalized: Bool?
    var noPunct: Bool?
    var asianSupport: Bool?

    var smoothing: BLEU.Smoothing? {
      switch smoothMethod {
      case nil, "exp": .exponential
      case "none": BLEU.Smoothing.none
      case "floor": smoothValue.map { .floor($0) } ?? .floor()
      case "add-k": smoothValue.map { .addK($0) } ?? .addK()
      default: nil
      }
    }
  }

  func configured() throws -> any Metric {
    switch metric {
    case "bleu":
      return BLEU(
        tokenizer: options.tokenize ?? .thirteenA, lowercase: options.lowercase ?? false,
        smoothing: try #require(options.smoothing),
        effectiveOrder: options.effectiveOrder ?? false)
    case "chrf":
      var metric = ChrF()
      metric.characterOrder = options.charOrder ?? metric.characterOrder
      metric.wordOrder = options.wordOrder ?? metric.wordOrder
      metric.beta = options.beta ?? metric.beta
      metric.lowercase = options.lowercase ?? metric.lowercase
      metric.whitespace = options.whitespace ?? metric.whitespace
      metric.epsilonSmoothing = options.epsSmoothing ?? metric.epsilonSmoothing
      return metric
    default:
      var metric = TER()
      metric.caseSensitive = options.caseSensitive ?? metric.caseSensitive
      metric.normalized = options.normalized ?? metric.normalized
      metric.withoutPunctuation = options.noPunct ?? metric.withoutPunctuation
      metric.asianSupport = options.asianSupport ?? metric.asianSupport
      return metric
    }
  }
}

/// Systems that sacreBLEU has tested against the first of them.
struct ComparedSystems: Decodable, Sendable {
  struct Test: Decodable, Sendable {
    let signature: String
    /// Of all systems but the first.
    let p: [Double]
  }

  struct Comparison: Decodable, Sendable {
    /// Of the scores of each system's samples.
    let mean: [Double]
    let halfWidth: [Double]
    /// Bootstrap resampling.
    let bs: Test
    /// Approximate randomisation.
    let ar: Test
  }

  let systems: [[String]]
  let references: [String]
  let metrics: [String: Comparison]

  static func load() throws -> ComparedSystems { try fixture("significance") }
}

/// The words that sacreBLEU's tokenizers make of a line.
struct TokenizedLine: Decodable, Sendable {
  let line: String
  let lowercase: Bool
  let words: [String: [String]]

  static func all() throws -> [TokenizedLine] { try fixture("words") }
}

/// Sentences with tags, and what seqeval says of their entities; written by `Scripts/reference/entities.py`.
struct TaggedSentences: Decodable, Sendable {
  let name: String
  let expected: [[String]]
  let predicted: [[String]]
  let precision: Double
  let recall: Double
  let f1: Double
  /// Correct, predicted and expected entities of each type.
  let types: [String: [Int]]

  static func all() throws -> [TaggedSentences] { try fixture("entities") }
}

private func fixture<Value: Decodable>(_ name: String) throws -> Value {
  let folder = try #require(Bundle.module.resourceURL)
  let data = try Data(contentsOf: folder.appendingPathComponent("Fixtures/\(name).json"))
  let decoder = JSONDecoder()
  decoder.keyDecodingStrategy = .convertFromSnakeCase
  return try decoder.decode(Value.self, from: data)
}
