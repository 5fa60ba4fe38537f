/// A number of 64 bits that stands for a sequence of symbols: words as bytes, n-grams as characters or words.
///
/// Two different sequences get the same number once in 2⁶⁴ times. Even between a million sentences and their
/// references, with all their n-grams, that is less likely than one in a million.
struct Fingerprint {
  private(set) var value: UInt64 = 0

  /// Goes on with a symbol; for what came before, different symbols always give different numbers.
  mutating func append(_ symbol: UInt64) {
    // The odd factor keeps small symbols from cancelling small states; the rest is SplitMix64's finaliser.
    var mixed = value &+ (symbol &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    value = mixed ^ mixed >> 31
  }

  /// The fingerprint of a word.
  static func of(_ word: ArraySlice<UInt8>) -> UInt64 {
    var fingerprint = Fingerprint()
    for byte in word { fingerprint.append(UInt64(byte)) }
    return fingerprint.value
  }
}
