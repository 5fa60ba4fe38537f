/// The 64-bit FNV-1a hash (Fowler, Noll and Vo), the same on every machine and in every release.
struct FNV1a: Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  /// Continues where a hash of the given value stopped.
  init(resuming value: UInt64) {
    self.value = value
  }

  mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  mutating func combine(_ text: String) {
    var hash = self
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes { hash.combine(byte) }
    }
    self = hash
  }
}
