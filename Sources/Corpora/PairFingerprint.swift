/// A fingerprint of a list of sentence pairs in their order: equal lists, equal fingerprints.
///
/// It tells a changed corpus from an unchanged one (64-bit FNV-1a); it is no defence against
/// somebody who wants two corpora to look alike.
public struct PairFingerprint: Equatable, Sendable {
  private var hash: FNV1a

  /// The fingerprint of no pairs.
  public init() {
    hash = FNV1a()
  }

  /// Continues a fingerprint from its `text`; nil if it is not 16 hexadecimal digits.
  public init?(_ text: String) {
    guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else { return nil }
    hash = FNV1a(resuming: value)
  }

  /// Adds one more pair.
  public mutating func add(_ pair: SentencePair) {
    add(pair.source)
    add(pair.target)
  }

  /// Adds one more piece of text.
  public mutating func add(_ text: String) {
    hash.combine(text)
    hash.combine(Self.separator)
  }

  /// The fingerprint as a number whose bits are all spread evenly.
  package var value: UInt64 { SplitMix64.mix(hash.value) }

  /// The fingerprint as 16 hexadecimal digits.
  public var text: String {
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// A byte that never occurs in UTF-8, so that no two lists run together to the same bytes.
  private static let separator: UInt8 = 0xFF

  public static func == (one: PairFingerprint, other: PairFingerprint) -> Bool {
    one.hash.value == other.hash.value
  }
}
