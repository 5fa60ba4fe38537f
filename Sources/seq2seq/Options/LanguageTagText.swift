import ArgumentParser

/// A language as a person names it.
enum LanguageTagText {
  /// More than any tag has.
  private static let greatestLength = 100

  /// - Throws: `ValidationError` for what is no tag by its looks
  static func check(_ languages: [String]) throws {
    for language in languages where !isTag(language) {
      throw ValidationError(
        "expected the tag of a language, as in en, quc or zh-Hans, found '\(language.prefix(40))'")
    }
  }

  /// Two or three small letters, and more behind hyphens (RFC 5646): names of languages, and capitals, would make another
  /// language of the same one.
  private static func isTag(_ language: String) -> Bool {
    guard language.utf8.count <= greatestLength else { return false }
    let parts = language.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard let first = parts.first, (2...3).contains(first.count) || first.elementsEqual("x".utf8),
      first.allSatisfy(letters.contains)
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { byte in
          letters.contains(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
  }
}
