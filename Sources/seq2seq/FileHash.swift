import Foundation

/// A fingerprint of a file's content, to tell whether it is still the one that a run saved.
enum FileHash {
  /// FNV-1a over 64-bit words: fast enough for hundreds of megabytes.
  static func of(_ file: URL) throws -> String {
    let data = try Data(contentsOf: file, options: .alwaysMapped)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    data.withUnsafeBytes { bytes in
      let words = bytes.count / 8
      for word in 0..<words {
        hash =
          (hash ^ bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self))
          &* 0x100_0000_01B3
      }
      for byte in bytes[(words * 8)...] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
