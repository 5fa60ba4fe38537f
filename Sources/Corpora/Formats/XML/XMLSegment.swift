/// The readable text of one side of a unit while it is read: inline codes are left out.
struct XMLSegment {
  private var pieces = ""
  private var codeDepth = 0
  private let preservesSpace: Bool

  init(preservesSpace: Bool) {
    self.preservesSpace = preservesSpace
  }

  mutating func append(_ text: String) {
    if codeDepth == 0 { pieces += text }
  }

  /// An element begins whose content is code of the document that was translated, not text.
  mutating func startCode() { codeDepth += 1 }
  mutating func endCode() { codeDepth -= 1 }

  /// Whether what comes now is inside of a code.
  var isInsideCode: Bool { codeDepth > 0 }

  /// The text; unless white space is to be preserved, every run of spaces, tabs and line ends is one
  /// space, and there is none at either end.
  var text: String {
    guard !preservesSpace else { return pieces }
    var result: [UInt8] = []
    result.reserveCapacity(pieces.utf8.count)
    var isBehindSpace = false
    for byte in pieces.utf8 {
      guard !Self.isXMLSpace(byte) else {
        isBehindSpace = true
        continue
      }
      if isBehindSpace, !result.isEmpty { result.append(0x20) }
      isBehindSpace = false
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// White space as XML knows it: no-break and ideographic spaces are text.
  private static func isXMLSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
