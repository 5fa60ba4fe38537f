/// Lower case by Unicode's full mapping, as Python's `str.lower` does it.
enum Lowercase {
  /// The line in lower case, UTF-8.
  static func apply(to line: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(line.utf8.count)
    let scalars = line.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      } else if scalar == capitalSigma {
        result += (endsWord(index, in: scalars) ? "ς" : "σ").utf8
      } else {
        result += scalar.properties.lowercaseMapping.utf8
      }
    }
    return result
  }

  private static let capitalSigma: Unicode.Scalar = "Σ"

  /// Whether a letter comes before and none after: the Final_Sigma condition of the Unicode standard, 3.13.
  private static func endsWord(
    _ index: String.Index, in scalars: String.UnicodeScalarView
  ) -> Bool {
    let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
    let after = scalars[scalars.index(after: index)...].first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased == true && after?.properties.isCased != true
  }
}
