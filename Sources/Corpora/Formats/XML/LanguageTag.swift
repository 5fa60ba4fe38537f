/// The name of a language as files write it: `de`, `de-DE`, `DE_at`.
struct LanguageTag {
  /// In lower case, with hyphens.
  private let name: [UInt8]

  init(_ name: String) {
    self.name = name.utf8.map(Self.folded)
  }

  enum Match {
    /// The same name but for case.
    case exact
    /// A region, script or variant of it.
    case prefix
  }

  /// How well `other` answers a request for this language: `de` is answered by `de-DE`, not the
  /// other way round (basic filtering of RFC 4647); nil if it does not.
  func match(_ other: String) -> Match? {
    var rest = other.utf8[...]
    for byte in name {
      guard let next = rest.popFirst(), Self.folded(next) == byte else { return nil }
    }
    guard let next = rest.first else { return .exact }
    return Self.folded(next) == UInt8(ascii: "-") ? .prefix : nil
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 0x20
    case UInt8(ascii: "_"): UInt8(ascii: "-")
    default: byte
    }
  }
}
