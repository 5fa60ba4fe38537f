/// A number without sign as its digits tell it, exact however many there are.
struct DecimalValue: Hashable {
  /// Without zeros in front and at the end; empty for zero.
  let significantDigits: [UInt8]
  /// The power of ten of the last significant digit.
  let exponent: Int

  init(integer: some Sequence<UInt8>, fraction: some Sequence<UInt8> = []) {
    let fraction = Array(fraction)
    let digits = (Array(integer) + fraction).drop { $0 == 0 }
    let trailing = digits.reversed().prefix { $0 == 0 }.count
    significantDigits = Array(digits.dropLast(trailing))
    exponent = significantDigits.isEmpty ? 0 : trailing - fraction.count
  }

  /// The value, if it is a whole number that fits.
  var integer: Int? {
    guard exponent >= 0, significantDigits.count + exponent < 18 else { return nil }
    let digits = significantDigits.reduce(0) { $0 * 10 + Int($1) }
    return (0..<exponent).reduce(digits) { value, _ in value * 10 }
  }
}
