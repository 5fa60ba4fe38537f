import ArgumentParser

/// A language as a person names it.
enum LanguageTagText {
  /// More than any tag has.
  private static let greatestLength = 100

  /// - Throws: `ValidationError` for what is no tag by its looks
  static func check(_ languages: [String]) throws {
    for language in languages
    where language.allSatisfy(\.isWhitespace) || language.utf8.count > greatestLength {
      throw ValidationError(
        "expected the tag of a language, as in en or zh-Hans, found '\(language.prefix(40))'")
    }
  }
}
