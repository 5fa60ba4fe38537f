import CICU

/// A language that ICU has data for.
public struct Language: Hashable, Sendable {
  /// The language tag, as in de, zh-Hans or pt-BR.
  public let code: String
  /// ICU's name of it, as in zh_Hans.
  let locale: String

  /// What languages inherit from: codes, digits and no words.
  static let root = Language(code: "root", locale: "root")

  private init(code: String, locale: String) {
    self.code = code
    self.locale = locale
  }

  /// - Parameter code: a language tag (BCP 47); an underscore passes for a hyphen.
  /// - Throws: `LocaleCorpusError.unknownLanguage`
  public init(_ code: String) throws {
    precondition(Self.inheritsFromRoot, "ICU cannot make root its default locale")
    let tag = String(code.map { $0 == "_" ? "-" : $0 })
    guard let locale = Self.name({ icu_locale_of_tag(tag, $0, $1) }) else {
      throw LocaleCorpusError.unknownLanguage(code)
    }
    self.init(code: tag, locale: locale)
  }

  /// English words are what root itself falls back to where it has any.
  var isEnglish: Bool { locale == "en" || locale.hasPrefix("en_") || locale.hasPrefix("en@") }

  /// The locale with dates in the calendar of Gregory, so that a date is translated, not converted.
  var gregorianLocale: String {
    let locale = locale
    return Self.name { icu_locale_gregorian(locale, $0, $1) } ?? locale
  }

  /// Without this, ICU falls back to the language that the system speaks.
  private static let inheritsFromRoot = icu_locale_default_to_root()

  /// As ULOC_FULLNAME_CAPACITY.
  private static let longestName = 157

  private static func name(_ write: (UnsafeMutablePointer<CChar>?, Int32) -> Int32) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: longestName) { buffer in
      let length = Int(write(buffer.baseAddress, Int32(buffer.count)))
      guard length >= 0, length < buffer.count else { return nil }
      return String(decoding: buffer[..<length].lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
