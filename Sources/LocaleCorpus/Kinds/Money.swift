import Corpora

/// An amount of a currency.
struct Money {
  let amount: String
  /// As in CHF.
  let currency: String
  /// Whether the currency is named, else there is its symbol.
  let isNamed: Bool

  static var values: DrawnValues<Money> {
    let currencies = Codes.currencies
    return DrawnValues { random in
      let currency = random.next(of: currencies)
      let amount = random.nextAmount(bits: 20)
      return Money(amount: amount, currency: currency, isNamed: !random.oneIn(3))
    }
  }
}

/// Writes amounts of money, as in 12.50 euros or €12.50.
struct MoneyWriter: PhraseWriter {
  private let numbers: NumberFormats

  init?(_ language: Language) {
    numbers = NumberFormats(language)
  }

  func text(of value: Money) -> String? {
    var skeleton = "currency/\(value.currency)"
    if value.isNamed { skeleton += " unit-width-full-name" }
    if !value.amount.contains(".") { skeleton += " precision-integer" }
    guard let text = numbers.text(of: value.amount, skeleton) else { return nil }
    // A currency without a name is called by its code; as a symbol, the code is as good as any.
    return value.isNamed && text.contains(value.currency) ? nil : text
  }
}
