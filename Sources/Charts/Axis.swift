/// A range of numbers with round marks, for a person to read values from.
struct Axis: Equatable {
  let lower: Double
  let upper: Double

  /// The range of `values`, widened where they are all the same.
  init(of values: [Double]) {
    let least = values.min() ?? 0
    let greatest = values.max() ?? 1
    let margin = least < greatest ? 0 : max(abs(least) / 10, 0.5)
    lower = least - margin
    upper = greatest + margin
  }

  /// Where a value lies between the ends, from 0 to 1.
  func share(of value: Double) -> Double { (value - lower) / (upper - lower) }

  /// The value that lies at a share of the way.
  func value(at share: Double) -> Double { lower + (upper - lower) * share }

  /// Round numbers inside the range, about `count` of them: multiples of 1, 2 or 5 times a power of ten.
  func marks(about count: Int) -> [Double] {
    let rough = (upper - lower) / Double(max(count, 1))
    let power = pow10(floor: rough)
    let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? rough
    let first = (lower / step).rounded(.up)
    let last = (upper / step).rounded(.down)
    guard first <= last else { return [] }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// The greatest power of ten that is not above a positive number.
  private func pow10(floor number: Double) -> Double {
    var power = 1.0
    while power > number { power /= 10 }
    while power * 10 <= number { power *= 10 }
    return power
  }
}

extension Double {
  /// In as many digits as a mark on an axis needs.
  var markText: String {
    if abs(self - rounded()) < 1e-9, abs(self) < 1e9 { return "\(Int(rounded()))" }
    let digits = abs(self) < 1 ? 3 : 2
    var text = formatted(decimals: digits)
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// With a fixed number of decimals and a point, whatever the locale.
  func formatted(decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    // Beyond what whole numbers hold exactly: 2.4e+17.
    guard abs(self) * scale < 9e15 else { return "\(self)" }
    let scaled = Int((abs(self) * scale).rounded())
    let whole = "\(scaled / Int(scale))"
    let sign = self < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + whole }
    let fraction = "\(scaled % Int(scale))"
    return sign + whole + "." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }
}
