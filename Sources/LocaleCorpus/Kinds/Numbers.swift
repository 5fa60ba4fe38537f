import Corpora

/// A number to be spelled out.
enum SpokenNumber {
  case integer(Int64)
  case fraction(Double)

  /// Numbers up to about a trillion, every magnitude alike; some round, some negative, some with decimals.
  static var values: DrawnValues<SpokenNumber> {
    DrawnValues { random in
      if random.oneIn(10) {
        // Tenths or hundredths; a division by a power of ten is the nearest double, which has no more digits.
        let divisor: Int64 = random.oneIn(2) ? 10 : 100
        return .fraction(Double(random.nextMagnitude(bits: 14)) / Double(divisor))
      }
      var number = random.nextMagnitude(bits: 40)
      if random.oneIn(3) { number = rounded(number, digits: random.next(in: 1...3)) }
      if random.oneIn(500) { number = 0 }
      return .integer(random.oneIn(12) ? -number : number)
    }
  }

  /// The number with all but its first `digits` digits zero.
  private static func rounded(_ number: Int64, digits: Int64) -> Int64 {
    let kept = "\(number)".prefix(Int(digits))
    let zeros = "\(number)".count - kept.count
    return Int64(kept + String(repeating: "0", count: zeros)) ?? number
  }
}

/// Spells numbers out, as in forty-two.
struct NumberWriter: PhraseWriter {
  private let rules: Spellout

  init?(_ language: Language) {
    guard let rules = Spellout(language) else { return nil }
    self.rules = rules
  }

  func text(of value: SpokenNumber) -> String? {
    switch value {
    case .integer(let number): rules.text(of: number)
    case .fraction(let number): rules.text(of: number)
    }
  }
}
