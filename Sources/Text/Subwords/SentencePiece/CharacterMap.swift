import Foundation

/// What characters and short sequences of them become in SentencePiece's normaliser.
///
/// The sequences are the keys of a double-array trie (Aoe 1989) as Darts-clone lays it out: each unit holds the
/// label that leads to it, whether a key ends there, and what to xor its position with to find its children.
struct CharacterMap: Sendable {
  private let units: [UInt32]
  /// What sequences become, each ended by a NUL.
  private let replacements: [UInt8]

  /// Nil if the data are not such a map.
  ///
  /// - Parameter data: the bytes of the trie, little-endian, before them their number in four bytes; the replacements
  init?(_ data: Data) {
    let bytes = Array(data)
    func number(at index: Int) -> UInt32 {
      bytes[index..<index + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    guard bytes.count > 4 else { return nil }
    let size = Int(number(at: 0))
    guard size > 0, size.isMultiple(of: 4), 4 + size < bytes.count, bytes.last == 0 else {
      return nil
    }
    units = stride(from: 4, to: 4 + size, by: 4).map(number)
    replacements = Array(bytes[(4 + size)...])
  }

  /// The longest sequence that stands in `text` at `start`: where it ends and what it becomes.
  func longestMatch(in text: [UInt8], at start: Int) -> (end: Int, replacement: ArraySlice<UInt8>)?
  {
    var node = Self.offset(units[0])
    var longest: (end: Int, value: Int)?
    for index in start..<text.count {
      let byte = text[index]
      let position = node ^ UInt32(byte)
      guard position < units.count, Self.label(units[Int(position)]) == UInt32(byte) else {
        break
      }
      let unit = units[Int(position)]
      node = position ^ Self.offset(unit)
      guard node < units.count else { break }
      if Self.isEnd(unit) {
        longest = (index + 1, Int(units[Int(node)] & 0x7FFF_FFFF))
      }
    }
    guard let (end, value) = longest, value < replacements.count else { return nil }
    return (end, replacements[value...].prefix { $0 != 0 })
  }

  /// Units that hold a value instead have the highest bit set, so no byte is like their label.
  private static func label(_ unit: UInt32) -> UInt32 { unit & 0x8000_00FF }
  private static func isEnd(_ unit: UInt32) -> Bool { unit & 0x100 != 0 }
  /// Far offsets are counted in blocks of 256.
  private static func offset(_ unit: UInt32) -> UInt32 { (unit >> 10) << ((unit & 0x200) >> 6) }
}
