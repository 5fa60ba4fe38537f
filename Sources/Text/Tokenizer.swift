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

  private let normalizer: Normalizer
  private let segmentation: any Segmentation
  private let encoder: any SubwordEncoder
  /// The UTF-8 text of every learned entry.
  private let spellings: [[UInt8]]
  private let memories = ChunkMemory.Pool()

  /// - Throws: `TextError.damagedVocabulary` if the entries are not those of a vocabulary.
  public init(model: SubwordModel, text: TextOptions, vocabulary: Vocabulary) throws {
    try Self.check(vocabulary)
    self.model = model
    self.text = text
    self.vocabulary = vocabulary
    normalizer = text.normalizer
    segmentation = text.segmentation
    let texts = vocabulary.tokens[Vocabulary.firstLearned...].map {
      $0.replacing(Vocabulary.visibleSpace, with: " ")
    }
    encoder = model.encoder(texts: texts)
    spellings = texts.map { Array($0.utf8) }
    hash = Self.hash(model: model, text: text, vocabulary: vocabulary)
  }

  /// Version of the library behind it, as in 72.1.
  public static var icuVersion: String { String(cString: icu_version()) }

  /// The line in the spelling that decoding gives back.
  public func normalize(_ line: String) -> String { normalizer.normalize(line) }

  /// Token ids, without start and end.
  public func encode(_ line: String) -> [Int32] {
    let text = normalizer.normalize(line)
    var ids: [Int32] = []
    ids.reserveCapacity(text.utf8.count / 2)
    memories.withMemory { memory in
      segmentation.forEachChunk(in: text) { chunk in
        ids.append(contentsOf: memory.ids(of: chunk, encode: encode))
      }
    }
    return ids
  }

  private func encode(_ chunk: Chunk) -> [Int32] {
    segmentation.units(of: chunk).flatMap(encoder.encode)
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

  private static func check(_ vocabulary: Vocabulary) throws {
    guard vocabulary.tokens.count == vocabulary.frequencies.count else {
      throw TextError.damagedVocabulary(
        "\(vocabulary.tokens.count) tokens but \(vocabulary.frequencies.count) frequencies")
    }
    guard vocabulary.tokens.starts(with: Vocabulary.fixedTokens) else {
      throw TextError.damagedVocabulary(
        "it does not begin with the special tokens and the 256 bytes")
    }
    guard Set(vocabulary.tokens).count == vocabulary.count else {
      throw TextError.damagedVocabulary("a token occurs twice")
    }
    guard !vocabulary.tokens.contains("") else {
      throw TextError.damagedVocabulary("a token is empty")
    }
  }
}
