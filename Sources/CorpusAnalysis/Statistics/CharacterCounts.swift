/// How often each character, that is each Unicode code point, occurs.
struct CharacterCounts {
  /// By code point.
  private var counts = [Int](repeating: 0, count: 0x11_0000)

  mutating func add(_ character: Unicode.Scalar) { counts[Int(character.value)] += 1 }

  var total: Int { counts.reduce(0, +) }
  var distinct: Int { counts.reduce(0) { $1 > 0 ? $0 + 1 : $0 } }

  /// The scripts of the characters, the most frequent first.
  var scripts: [ScriptCount] {
    var byScript: [Script: Int] = [:]
    for (codePoint, count) in counts.enumerated() where count > 0 {
      guard let character = Unicode.Scalar(UInt32(codePoint)) else { continue }
      byScript[Script(of: character), default: 0] += count
    }
    return byScript.map { ScriptCount(script: $0.name, characters: $1) }
      .sorted { ($1.characters, $0.script) < ($0.characters, $1.script) }
  }
}

/// How many characters are of a script.
public struct ScriptCount: Equatable, Sendable, Encodable {
  /// Its English name; Common has digits, spaces and punctuation, Inherited accents.
  public let script: String
  public let characters: Int
}
