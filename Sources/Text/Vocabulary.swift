/// The entries of a vocabulary: a token's id is its position.
///
/// First come four special tokens, then the 256 bytes, which spell whatever is no entry, then what was learned.
public struct Vocabulary: Equatable, Sendable {
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
  public static let visibleSpace = String(sign)

  public let tokens: [String]
  /// How often each entry occurred in what it was learned from; 0 for special and byte tokens.
  public let frequencies: [Int]
  /// What each entry counts where segmentations are compared, a log-probability in a unigram language model; empty
  /// where nothing is compared. 0 for special and byte tokens.
  public let scores: [Float]

  public init(tokens: [String], frequencies: [Int], scores: [Float] = []) {
    self.tokens = tokens
    self.frequencies = frequencies
    self.scores = scores
  }

  /// The fixed beginning with `learned` entries after it.
  init(learned: [LearnedEntry]) {
    tokens = Self.fixedTokens + learned.map { Self.token(of: $0.text) }
    frequencies = Self.fixedTokens.map { _ in 0 } + learned.map(\.frequency)
    let scores = learned.compactMap(\.score)
    self.scores =
      scores.count == learned.count && !scores.isEmpty
      ? Self.fixedTokens.map { _ in 0 } + scores : []
  }

  static let fixedTokens =
    special
    + (0..<256).map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return "<0x\(digits.count == 1 ? "0" : "")\(digits)>"
    }

  /// What no text may be an entry as.
  static let reservedTokens = Set(fixedTokens + Mark.all.map(\.token))

  public var count: Int { tokens.count }

  /// A text as it is written in a token.
  static func token(of text: String) -> String { replacing(" ", by: sign, in: text) }

  /// What a token is written for.
  static func text(of token: String) -> String { replacing(sign, by: " ", in: token) }

  static let sign: Unicode.Scalar = "\u{2581}"

  /// Not by Character: a space may have marks on it.
  private static func replacing(
    _ old: Unicode.Scalar, by new: Unicode.Scalar, in text: String
  ) -> String {
    guard text.unicodeScalars.contains(old) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == old ? new : $0 }))
  }

  /// The ids of learned entries, given their texts in order.
  static func ids(of texts: [String]) -> [String: Int32] {
    var ids: [String: Int32] = [:]
    for (offset, text) in texts.enumerated() { ids[text] = Int32(firstLearned + offset) }
    return ids
  }

  /// The byte that an entry stands for; nil if it is none of the 256.
  public static func byte(of id: Int32) -> UInt8? {
    UInt8(exactly: Int(id) - firstByte)
  }

  static func id(ofByte byte: UInt8) -> Int32 { Int32(firstByte + Int(byte)) }
}
