import CICU

/// Text to token ids and back: normalise → segment → subwords → ids.
///
/// Nothing is lost on the way: `decode(encode(x)) == normalize(x)` for any text. As in SentencePiece
/// (Kudo & Richardson 2018) spaces are part of tokens and one space is put in front of every line; what is no
/// entry is spelled in bytes.
public struct Tokenizer: Sendable {
  public let model: SubwordModel
  public let text: TextOptions
  public let vocabulary: Vocabulary
  /// A fingerprint of model, options and entries.
  public let hash: String

  private let normalizer: any LineNormalizer
  private let segmentation: any Segmentation
  private let encoder: any SubwordEncoder
  /// Ids of user-defined symbols, which no encoder sees.
  private let symbols: [String: Int32]
  /// The UTF-8 text of every learned entry.
  private let spellings: [[UInt8]]
  private let memories = ChunkMemory<[Int32]>.Pool()
  private let unitMemories = ChunkMemory<[String]>.Pool()

  /// - Throws: `TextError.damagedVocabulary` if the entries are not those of a vocabulary.
  public init(model: SubwordModel, text: TextOptions, vocabulary: Vocabulary) throws {
    try Self.check(vocabulary, model: model, text: text)
    self.model = model
    self.text = text
    self.vocabulary = vocabulary
    normalizer = text.normalizer(for: vocabulary)
    let segmentation = text.segmentation
    self.segmentation = segmentation
    guard let encoder = model.encoder(of: vocabulary, text) else {
      throw TextError.damagedVocabulary("it lacks the options of \(model.rawValue)")
    }
    self.encoder = encoder
    symbols = Vocabulary.ids(of: text.normalizedSymbols)
    spellings = vocabulary.tokens[Vocabulary.firstLearned...].map {
      Array(segmentation.text(of: $0).utf8)
    }
    hash = Self.hash(model: model, text: text, vocabulary: vocabulary)
  }

  /// Version of the library behind it, as in 72.1.
  public static var icuVersion: String { String(cString: icu_version()) }

  /// The line in the spelling that decoding gives back.
  public func normalize(_ line: String) -> String {
    var bytes: [UInt8] = []
    segmentation.forEachChunk(in: normalizer.normalize(line)) {
      bytes.append(contentsOf: $0.text.utf8)
    }
    return segmentation.line(of: bytes)
  }

  /// Token ids, without start and end.
  public func encode(_ line: String) -> [Int32] {
    let text = normalizer.normalize(line)
    var ids: [Int32] = []
    ids.reserveCapacity(text.utf8.count / 2)
    memories.withMemory { memory in
      segmentation.forEachChunk(in: text) { chunk in
        ids.append(
          contentsOf: segmentation.chunksRecur
            ? memory.value(of: chunk, find: encode) : encode(chunk))
      }
    }
    return ids
  }

  private func encode(_ chunk: Chunk) -> [Int32] {
    segmentation.units(of: chunk).flatMap { unit in
      symbols[unit].map { [$0] } ?? encoder.encode(unit)
    }
  }

  /// Token ids of the same text, drawn at random where the vocabulary's kind can be sampled this way.
  ///
  /// The same generator gives the same ids.
  public func sample(
    _ line: String, _ sampling: SubwordSampling, using generator: inout some RandomNumberGenerator
  ) -> [Int32] {
    let text = normalizer.normalize(line)
    var ids: [Int32] = []
    unitMemories.withMemory { memory in
      segmentation.forEachChunk(in: text) { chunk in
        let units =
          segmentation.chunksRecur
          ? memory.value(of: chunk, find: segmentation.units) : segmentation.units(of: chunk)
        for unit in units {
          if let symbol = symbols[unit] {
            ids.append(symbol)
          } else {
            ids.append(contentsOf: encoder.sample(unit, sampling, using: &generator))
          }
        }
      }
    }
    return ids
  }

  /// The likeliest ids of a line, best first, with their log-probabilities; one with probability 1 for a vocabulary
  /// that is no unigram language model.
  public func nBest(_ line: String, _ count: Int) -> [(ids: [Int32], score: Double)] {
    precondition(count > 0, "Tokenizer.nBest: \(count) segmentations asked for")
    var best: [(ids: [Int32], score: Double)] = [([], 0)]
    segmentation.forEachChunk(in: normalizer.normalize(line)) { chunk in
      for unit in segmentation.units(of: chunk) {
        let next = symbols[unit].map { [([$0], 0)] } ?? encoder.nBest(unit, count)
        // Units are independent, so the best of all are among the best of the beginning and of the unit.
        let joined = best.flatMap { start in
          next.map { (start.ids + $0.ids, start.score + $0.score) }
        }
        best = Array(joined.sorted { $0.1 > $1.1 }.prefix(count))
      }
    }
    return best
  }

  /// The text of token ids; special tokens stand for nothing, bytes that make no character become U+FFFD.
  public func decode(_ ids: some Sequence<Int32>) -> String {
    var bytes: [UInt8] = []
    for id in ids {
      if let byte = Vocabulary.byte(of: id) {
        bytes.append(byte)
      } else if spellings.indices.contains(Int(id) - Vocabulary.firstLearned) {
        bytes.append(contentsOf: spellings[Int(id) - Vocabulary.firstLearned])
      }
    }
    return segmentation.line(of: bytes)
  }

  /// The tokens of a line as a person reads them, spaces visible.
  public func pieces(of line: String) -> [String] {
    encode(line).map { vocabulary.tokens[Int($0)] }
  }

  private static func check(
    _ vocabulary: Vocabulary, model: SubwordModel, text: TextOptions
  ) throws {
    guard vocabulary.tokens.count == vocabulary.frequencies.count else {
      throw TextError.damagedVocabulary(
        "\(vocabulary.tokens.count) tokens but \(vocabulary.frequencies.count) frequencies")
    }
    guard vocabulary.scores.count == (model.hasScores ? vocabulary.count : 0) else {
      throw TextError.damagedVocabulary(
        "\(vocabulary.tokens.count) tokens of \(model.rawValue) but \(vocabulary.scores.count) scores"
      )
    }
    guard vocabulary.tokens.starts(with: Vocabulary.fixedTokens) else {
      throw TextError.damagedVocabulary(
        "it does not begin with the special tokens and the 256 bytes")
    }
    guard Set(vocabulary.tokens.map(ExactText.init)).count == vocabulary.count else {
      throw TextError.damagedVocabulary("a token occurs twice")
    }
    guard !vocabulary.tokens.contains("") else {
      throw TextError.damagedVocabulary("a token is empty")
    }
    let symbols = text.normalizedSymbols
    guard vocabulary.tokens.dropFirst(Vocabulary.firstLearned).starts(with: symbols) else {
      throw TextError.damagedVocabulary("its user-defined symbols are not its first entries")
    }
    let places = (text.sentencePiece?.symbols ?? []) + (text.sentencePiece?.unused ?? [])
    guard places.allSatisfy({ (Vocabulary.firstLearned..<vocabulary.count).contains(Int($0)) })
    else {
      throw TextError.damagedVocabulary("a symbol of SentencePiece is none of its entries")
    }
  }
}
