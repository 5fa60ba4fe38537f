import CICU

/// A script of the world's writing, as Unicode counts them.
public struct Script: Hashable, Sendable {
  /// ICU's number of it.
  let number: Int32

  /// The script of a character; Common or Inherited where several scripts use it.
  public init(of character: Unicode.Scalar) {
    number = icu_script_of(character.value)
  }

  private init(number: Int32) { self.number = number }

  /// The script that words of all languages are borrowed in.
  static let latin = Script(of: "a")

  /// Its English name, as in Latin or Old_Italic.
  public var name: String {
    icu_script_name(number).map { String(cString: $0) } ?? "Unknown"
  }

  /// Whether it is Common, Inherited or Unknown: digits, punctuation, accents, which show no language.
  public var isShared: Bool { icu_script_is_shared(number) }

  /// Whether the script uses a character, alone or among others.
  func contains(_ character: Unicode.Scalar) -> Bool { icu_script_has(character.value, number) }

  /// The scripts that a language is written in: the likely ones of CLDR, of every country that has one of its own, or of
  /// the country or script that the tag names.
  ///
  /// - Parameter code: a language tag (BCP 47); an underscore passes for a hyphen.
  /// - Returns: none if ICU does not know the language.
  public static func all(of code: String) -> Set<Script> {
    let tag = String(code.map { $0 == "_" ? "-" : $0 })
    let most = 16
    let numbers = [Int32](unsafeUninitializedCapacity: most) { buffer, count in
      count = Int(icu_scripts_of_language(tag, buffer.baseAddress, Int32(most)))
    }
    return Set(numbers.map(Script.init(number:)))
  }
}
