extension StringProtocol {
  /// What stands between spaces and tabs: words that have tags, labels of one text. All other white space is part of a word,
  /// such as the no-break spaces that importing puts in place of spaces within one.
  public var spacedWords: [String] {
    // Not by Character: a word may begin with a combining mark.
    utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
