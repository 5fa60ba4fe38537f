import CICU

/// Brings a line into the spelling that units are cut from.
protocol LineNormalizer: Sendable {
  func normalize(_ text: String) -> String
}

/// Brings text into one spelling: a Unicode normal form and, if asked for, one case.
public struct Normalizer: LineNormalizer {
  public let form: UnicodeForm
  public let foldsCase: Bool

  public init(form: UnicodeForm, foldsCase: Bool) {
    self.form = form
    self.foldsCase = foldsCase
  }

  public func normalize(_ text: String) -> String {
    let highest = text.utf8.max() ?? 0
    // ASCII is its own normal form, and most text of many languages is ASCII.
    if highest < 0x80 { return foldsCase ? text.lowercased() : text }
    // Nothing below U+0300, whose first byte this is, composes with what stands before it.
    if highest < 0xCC, form == .nfc, !foldsCase { return text }
    var units = Array(text.utf16)
    if !isNormal(units) {
      units = normalForm(of: units)
    } else if !foldsCase {
      return text
    }
    if foldsCase {
      let folded = units.transformed { icu_fold_case($0, $1, $2, $3) }
      // Folding can take a text out of its normal form.
      units = normalForm(of: folded)
    }
    return String(decoding: units, as: UTF16.self)
  }

  private func isNormal(_ units: [UInt16]) -> Bool {
    icu_is_normal(form == .nfkc, units, Int32(units.count))
  }

  private func normalForm(of units: [UInt16]) -> [UInt16] {
    units.transformed { icu_normalize(form == .nfkc, $0, $1, $2, $3) }
  }
}
