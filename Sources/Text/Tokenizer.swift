import CICU
import Synchronization

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
  private let segmenter: WordSegmenter
  private let encoder: UnitEncoder
  /// The UTF-8 text of every learned entry.
  private let spellings: [[UInt8]]
  private let cache: Cache

  /// - Throws: `TextError.damagedVocabulary` if the entries are not those of a vocabulary.
  public init(model: SubwordModel, text: TextOptions, vocabulary: Vocabulary) throws {
    try Self.check(vocabulary)
    self.model = model
    self.text = text
    self.vocabulary = vocabulary
    normalizer = Normalizer(form: text.normalization, foldsCase: text.foldsCase)
    segmenter = WordSegmenter(locale: text.locale)
    let texts = vocabulary.tokens[Vocabulary.firstLearned...].map {
      $0.replacing(Vocabulary.visibleSpace, with: " ")
    }
    encoder = UnitEncoder(model: model, texts: texts)
    spellings = texts.map { Array($0.utf8) }
    cache = Cache()
    hash = Self.hash(model: model, text: text, vocabulary: vocabulary)
  }

  /// Version of the library behind it, as in 72.1.
  public static var icuVersion: String { String(cString: icu_version()) }

  /// The line in the spelling that decoding gives back.
  public func normalize(_ line: String) -> String { normalizer.normalize(line) }

  /// Token ids, without start and end.
  public func encode(_ line: String) -> [Int32] {
    let units = [0x20] + normalizer.normalizedUTF16(line)
    var ids: [Int32] = []
    ids.reserveCapacity(units.count / 2)
    segmenter.forEachSegment(of: units) { range in
      let unit = String(decoding: units[range], as: UTF16.self)
      ids.append(contentsOf: cache.ids(of: unit, encoder))
    }
    return ids
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
    return String(decoding: bytes.first == 0x20 ? bytes[1...] : bytes[...], as: UTF8.self)
  }

  /// The tokens of a line as a person reads them, spaces visible.
  public func pieces(of line: String) -> [String] {
    encode(line).map { vocabulary.tokens[Int($0)] }
  }

  /// Ids of units seen before; text is mostly the same words over and over.
  private final class Cache: Sendable {
    private let entries = Mutex<[String: [Int32]]>([:])
    private static let capacity = 200_000

    func ids(of unit: String, _ encoder: UnitEncoder) -> [Int32] {
      if let known = entries.withLock({ $0[unit] }) { return known }
      let ids = encoder.encode(unit)
      entries.withLock { entries in
        if entries.count >= Self.capacity { entries.removeAll() }
        entries[unit] = ids
      }
      return ids
    }
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
