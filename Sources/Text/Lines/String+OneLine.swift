extension String {
  /// The text in one line: a space stands for line breaks between words, and of other controls only tabs stay.
  ///
  /// A model can spell them from bytes; in the output they would be other lines, or commands to a terminal.
  public var inOneLine: String {
    guard unicodeScalars.contains(where: { $0.isLineBreak || $0.isUnwantedControl }) else {
      return self
    }
    var line = String.UnicodeScalarView()
    var follows = false
    for scalar in unicodeScalars where !scalar.isUnwantedControl {
      if scalar.isLineBreak {
        follows = true
        continue
      }
      let isNextToSpace =
        line.last?.properties.isWhitespace ?? true || scalar.properties.isWhitespace
      if follows, !isNextToSpace { line.append(" ") }
      line.append(scalar)
      follows = false
    }
    return String(line)
  }
}

extension Unicode.Scalar {
  /// Whether some program takes it for the end of a line: all that Unicode has, and the separators of ASCII.
  fileprivate var isLineBreak: Bool {
    switch value {
    case 0xA...0xD, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  fileprivate var isUnwantedControl: Bool {
    (value < 0x20 || 0x7F...0x9F ~= value) && self != "\t" && !isLineBreak
  }
}
