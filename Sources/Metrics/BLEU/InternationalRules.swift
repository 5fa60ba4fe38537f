/// The rules of mteval-v14 with the option for international text, as sacreBLEU's `intl` tokenizer applies them.
///
/// The original is three regular expressions on Unicode's categories. A sign at the end of a line stays with the
/// number before it, in the original as well.
enum InternationalRules {
  static func words(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var text = String(decoding: line, as: UTF8.self).unicodeScalars.map(Symbol.init)
    text = Spacing.aroundSecond(
      of: { $0.kind != .number }, { $0.kind == .sign }, in: text, blank: blank)
    text = Spacing.aroundFirst(
      of: { $0.kind == .sign }, { $0.kind != .number }, in: text, blank: blank)
    var result: [UInt8] = []
    result.reserveCapacity(2 * line.count)
    for symbol in text {
      if symbol.kind == .symbol { result.append(UInt8(ascii: " ")) }
      result += symbol.scalar.utf8
      if symbol.kind == .symbol { result.append(UInt8(ascii: " ")) }
    }
    return WhiteSpace.split(result)
  }

  private static let blank = Symbol(" ")

  private enum Kind {
    case number, sign, symbol, other
  }

  /// A scalar with what it is, which is looked up once.
  private struct Symbol {
    let scalar: Unicode.Scalar
    let kind: Kind

    init(_ scalar: Unicode.Scalar) {
      self.scalar = scalar
      kind =
        switch scalar.properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: .number
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
          .initialPunctuation, .finalPunctuation, .otherPunctuation:
          .sign
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: .symbol
        default: .other
        }
    }
  }
}
