import Foundation
import Models

extension ModelDirectory {
  /// Tells whether the weights are still those that a run saved.
  ///
  /// - Throws: `ModelError` if they are missing or cannot be read
  public func weightsHash() throws -> String { try hash(of: weightsFile) }

  /// The same of the state of a training.
  public func checkpointHash() throws -> String { try hash(of: checkpointFile) }

  /// FNV-1a over 64-bit words: fast enough for hundreds of megabytes.
  private func hash(of file: URL) throws -> String {
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw ModelError.missingFile(file.path)
    }
    guard let data = try? Data(contentsOf: file, options: .alwaysMapped) else {
      throw ModelError.damagedFile(file.path, reason: "it cannot be read")
    }
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
    return String(format: "%016llx", hash)
  }
}
