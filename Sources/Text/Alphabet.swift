/// The characters that the entries of a vocabulary are spelled with, for models that read words letter by letter.
///
/// It follows from the vocabulary, so no file has to hold it.
public struct Alphabet: Sendable {
  /// Ids of characters that no entry has.
  public static let unknown: Int32 = 0

  private let ids: [Unicode.Scalar: Int32]

  public init(of tokenizer: Tokenizer) {
    let characters = Set(
      tokenizer.spellings.flatMap { String(decoding: $0, as: UTF8.self).unicodeScalars })
    ids = Dictionary(
      uniqueKeysWithValues: zip(characters.sorted { $0.value < $1.value }, 1...))
  }

  /// The number of ids, that of unknown characters included.
  public var count: Int { ids.count + 1 }

  /// The id of each character of a word.
  public func spell(_ word: String) -> [Int32] {
    word.unicodeScalars.map { ids[$0] ?? Self.unknown }
  }
}
