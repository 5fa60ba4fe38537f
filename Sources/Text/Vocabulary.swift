/// The entries of a vocabulary: a token's id is its position.
///
/// First come four special tokens, then the 256 bytes, which spell whatever is no entry, then what was learned.
public struct Vocabulary: Codable, Equatable, Sendable {
  public static let padding: Int32 = 0
  public static let unknown: Int32 = 1
  public static let start: Int32 = 2
  public static let end: Int32 = 3

  /// Tokens that stand for no text.
  public static let special = ["<pad>", "<unk>", "<s>", "</s>"]
  static let firstByte = special.count
  /// Id of the first learned entry.
  public static let firstLearned = special.count + 256

  /// A space inside tokens, made visible; the sign itself is spelled in bytes when it occurs in a text.
  public static let visibleSpace = "\u{2581}"

  public let tokens: [String]
  /// How often each entry occurred in what it was learned from; 0 for special and byte tokens.
  public let frequencies: [Int]

  public init(tokens: [String], frequencies: [Int]) {
    self.tokens = tokens
    self.frequencies = frequencies
  }

  /// The fixed beginning with `learned` entries after it.
  init(learned: [LearnedEntry]) {
    tokens =
      Self.fixedTokens + learned.map { $0.text.replacing(" ", with: Self.visibleSpace) }
    frequencies = Self.fixedTokens.map { _ in 0 } + learned.map(\.frequency)
  }

  static let fixedTokens =
    special
    + (0..<256).map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return "<0x\(digits.count == 1 ? "0" : "")\(digits)>"
    }

  public var count: Int { tokens.count }

  /// The ids of learned entries, given their texts in order.
  static func ids(of texts: [String]) -> [String: Int32] {
    var ids: [String: Int32] = [:]
    for (offset, text) in texts.enumerated() { ids[text] = Int32(firstLearned + offset) }
    return ids
  }

  /// Whether an id is one of the bytes.
  static func byte(of id: Int32) -> UInt8? {
    UInt8(exactly: Int(id) - firstByte)
  }

  static func id(ofByte byte: UInt8) -> Int32 { Int32(firstByte + Int(byte)) }
}
