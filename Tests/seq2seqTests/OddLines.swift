import Foundation
import Tensors

/// Lines that programs stumble over.
enum OddLines {
  /// Beginnings of characters, separators, marks, controls, surrogates, and what looks like the beginning of gzip.
  private static let nasty: [[UInt8]] =
    [
      "\0", "\r", "\t", " ", "\u{85}", "\u{A0}", "\u{AD}", "\u{301}", "\u{200D}", "\u{202E}",
      "\u{2028}", "\u{2029}", "\u{3000}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "👩🏽‍💻", "\u{10FFFF}",
      "ﷺ", "नि",
      "station", " the ", "\u{1B}[31m",
    ].map { Array($0.utf8) }
    + [
      [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x91], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xFF], [0xFE],
      [0x1F, 0x8B],
    ]

  /// Lines without their ends: empty, blank, of random bytes and of the above.
  static func random(_ count: Int, seed: UInt64) -> [[UInt8]] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      (0..<Int.random(in: 0...12, using: &generator)).flatMap { _ -> [UInt8] in
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: [UInt8.random(in: 0...255, using: &generator)].map { $0 == 0x0A ? 0x0B : $0 }
        case 1: [UInt8.random(in: 0x20...0x7E, using: &generator)]
        default: nasty.randomElement(using: &generator) ?? []
        }
      }
    }
  }

  static func joined(_ lines: [[UInt8]]) -> Data { Data(lines.flatMap { $0 + [0x0A] }) }
}

extension Data {
  /// What ends with a line feed, and nothing else ends a line.
  var lines: [Data] {
    var lines = split(separator: 0x0A, omittingEmptySubsequences: false).map { Data($0) }
    lines.removeLast()
    return lines
  }
}
