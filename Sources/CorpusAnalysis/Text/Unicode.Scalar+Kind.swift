extension Unicode.Scalar {
  /// Whether it is a letter of a script, or a mark that belongs to one.
  var isLetter: Bool {
    if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .letterNumber:
      return true
    default: return false
    }
  }

  /// The value of a decimal digit of any script, or nil.
  var decimalDigit: UInt8? {
    if value < 0x80 { return (0x30...0x39).contains(value) ? UInt8(value - 0x30) : nil }
    guard value >= 0x660, properties.numericType == .decimal, let number = properties.numericValue
    else { return nil }
    return UInt8(number)
  }

  /// Whether nothing is to be seen of it: white space, controls, formatting.
  var isInvisible: Bool {
    if value < 0x7F { return value <= 0x20 }
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return true }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
