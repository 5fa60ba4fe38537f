/// What lines of text cannot hold: their own end.
enum LineEnd {
  /// The first character that would not come back when the line is read.
  static func firstConflict(in line: String) -> Unicode.Scalar? {
    if line.utf8.contains(UInt8(ascii: "\n")) { return "\n" }
    return line.utf8.last == UInt8(ascii: "\r") ? "\r" : nil
  }
}

extension TextOutput {
  /// Writes a line and its end.
  ///
  /// A mark in front of the whole file would be taken for a byte order mark, so it gets one before it.
  func writeLine(_ line: String) throws {
    if isEmpty, line.unicodeScalars.first == "\u{FEFF}" { try write("\u{FEFF}") }
    try write(line)
    try write("\n")
  }
}
