import Corpora

/// Characters that programs stumble over inside a line: controls, separators of lines, marks that cannot be seen.
enum OddCharacters {
  /// Whether a character is one of them.
  static func contains(_ character: Unicode.Scalar) -> Bool {
    let value = character.value
    if value < 0x20 { return true }
    if value < 0x7F { return false }
    switch value {
    case 0x7F...0x9F: return true
    // Soft hyphen, Arabic letter mark, zero-width space to right-to-left mark.
    case 0xAD, 0x61C, 0x200B...0x200F: return true
    // Separators of lines and paragraphs, embeddings and overrides, word joiner, isolates.
    case 0x2028...0x202E, 0x2060, 0x2066...0x2069: return true
    // Byte order mark, what stands for damaged text, and no characters at all.
    case 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF: return true
    default: return false
    }
  }

  /// What Unicode calls a character; controls have no name of their own, but are known by these.
  static func name(of character: Unicode.Scalar) -> String {
    switch character.value {
    case 0x00: "NULL"
    case 0x09: "TAB"
    case 0x0A: "LINE FEED"
    case 0x0D: "CARRIAGE RETURN"
    case 0x1B: "ESCAPE"
    case 0x7F: "DELETE"
    case 0x85: "NEXT LINE"
    case 0xFEFF: "BYTE ORDER MARK"
    case 0..<0x20, 0x80..<0xA0: "CONTROL CHARACTER"
    default: character.properties.name ?? "NO CHARACTER"
    }
  }

  /// As Unicode writes code points: U+200B.
  static func codePoint(of character: Unicode.Scalar) -> String {
    let digits = String(character.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// How often an odd character occurs on one side of a corpus, and where.
public struct OddCharacterCount: Equatable, Sendable, Encodable {
  /// As in U+2028.
  public let codePoint: String
  /// What Unicode calls it.
  public let name: String
  /// The language of the side.
  public let language: String
  public internal(set) var count: Int
  /// The first pairs that have it.
  public internal(set) var places: [PairPlace]
}

/// Where a pair stands in its corpus.
public struct PairPlace: Equatable, Sendable, Encodable, CustomStringConvertible {
  /// The name of the split.
  public let split: String
  /// As the database counts, from 0.
  public let number: Int

  init(_ pair: PlacedPair) {
    split = pair.split.rawValue
    number = pair.number
  }

  public var description: String { "\(split) \(number)" }
}
