import CICU

/// Brings text into one spelling: a Unicode normal form and, if asked for, one case.
public struct Normalizer: Sendable {
  public let form: UnicodeForm
  public let foldsCase: Bool

  public init(form: UnicodeForm, foldsCase: Bool) {
    self.form = form
    self.foldsCase = foldsCase
  }

  public func normalize(_ text: String) -> String {
    String(decoding: normalizedUTF16(text), as: UTF16.self)
  }

  /// The normal form in the encoding that ICU segments.
  func normalizedUTF16(_ text: String) -> [UInt16] {
    var units = Array(text.utf16)
    // ASCII is its own normal form, and most text of many languages is ASCII.
    let isASCII = units.allSatisfy { $0 < 0x80 }
    if isASCII {
      if foldsCase {
        for index in units.indices where (0x41...0x5A).contains(units[index]) {
          units[index] += 0x20
        }
      }
      return units
    }
    units = normalForm(of: units)
    guard foldsCase else { return units }
    let folded = transform(units) { icu_fold_case($0, $1, $2, $3) }
    // Folding can take a text out of its normal form.
    return normalForm(of: folded)
  }

  private func normalForm(of units: [UInt16]) -> [UInt16] {
    transform(units) { icu_normalize(form == .nfkc, $0, $1, $2, $3) }
  }

  private typealias Transformation = (
    UnsafePointer<UInt16>, Int32, UnsafeMutablePointer<UInt16>?, Int32
  ) -> Int32

  /// Runs an ICU function, again with more room if the result did not fit.
  private func transform(_ units: [UInt16], _ body: Transformation) -> [UInt16] {
    var capacity = units.count + 16
    while true {
      var length: Int32 = 0
      let result = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
        length = body(units, Int32(units.count), buffer.baseAddress, Int32(capacity))
        count = min(max(Int(length), 0), capacity)
      }
      precondition(length >= 0, "ICU failed on a text of \(units.count) units")
      if length <= capacity { return result }
      capacity = Int(length)
    }
  }
}
