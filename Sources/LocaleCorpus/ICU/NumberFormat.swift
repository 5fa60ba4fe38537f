import CICU

/// Writes numbers in the digits of a language, with or without a unit.
final class NumberFormat {
  private let pointer: OpaquePointer

  /// - Parameter skeleton: what is wanted, in the notation of ICU's number skeletons
  init?(_ skeleton: String, _ language: Language) {
    let units = Array(skeleton.utf16)
    guard let pointer = icu_number_open(language.locale, units, Int32(units.count)) else {
      return nil
    }
    self.pointer = pointer
  }

  deinit { icu_number_close(pointer) }

  /// - Parameter decimal: a number as in -12.5
  func text(of decimal: String) -> String? {
    String(icu: { icu_number_format(pointer, decimal, $0, $1) })
  }
}

/// Number formats of one language, opened when they are first needed.
final class NumberFormats {
  private let language: Language
  private var formats: [String: NumberFormat] = [:]

  init(_ language: Language) {
    self.language = language
  }

  func text(of decimal: String, _ skeleton: String) -> String? {
    if let format = formats[skeleton] { return format.text(of: decimal) }
    guard let format = NumberFormat(skeleton, language) else { return nil }
    formats[skeleton] = format
    return format.text(of: decimal)
  }
}
