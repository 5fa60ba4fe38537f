import Corpora
import Text

/// Text in the form in which two sentences are compared: composed (NFC), every run of white space one space, none at the
/// ends.
struct ComparableText: Equatable {
  let text: String

  init(_ text: String) {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    self.text = Self.withPlainSpaces(isASCII ? text : Self.normalizer.normalize(text))
  }

  /// A fingerprint of 64 bits: among a million sentences two share one by chance once in 37 million times.
  var fingerprint: UInt64 {
    var fingerprint = PairFingerprint()
    fingerprint.add(text)
    return fingerprint.value
  }

  static func fingerprint(of source: ComparableText, _ target: ComparableText) -> UInt64 {
    var fingerprint = PairFingerprint()
    fingerprint.add(SentencePair(source: source.text, target: target.text))
    return fingerprint.value
  }

  private static let normalizer = Normalizer(form: .nfc, foldsCase: false)

  private static func withPlainSpaces(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        isSpacePending = !result.isEmpty
      } else {
        if isSpacePending { result.append(" ") }
        isSpacePending = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }
}
