/// A number in digits as it stands in a text, with all values that it can have.
///
/// Whether the point of 1.000 separates groups of digits or a fraction depends on the language and the writer; here it
/// may do both.
struct WrittenNumber: Equatable {
  /// The digits, without what separates them.
  let digits: [UInt8]
  let values: Set<DecimalValue>
  /// Hour and minute, if it may be a time of day, as in 19.30.
  private(set) var time: [WrittenNumber] = []
  /// Whether a word for a power of ten follows, as 万 or 億, which is written like a digit.
  var isMultiplied = false

  private init(digits: [UInt8], values: Set<DecimalValue>) {
    self.digits = digits
    self.values = values
  }

  init(_ digits: [UInt8]) {
    self.init(digits: digits, values: [DecimalValue(integer: digits)])
  }

  /// The numbers in a text, digits of all scripts, in their order.
  static func all(in text: String) -> [WrittenNumber] {
    var numbers: [WrittenNumber] = []
    var run = DigitRun()
    for character in text.unicodeScalars {
      if run.continues(with: character) { continue }
      numbers += run.numbers(before: character)
      run = DigitRun()
      _ = run.continues(with: character)
    }
    return numbers + run.numbers(before: nil)
  }

  /// What groups of digits with one character between each two can mean: one number, or several.
  static func numbers(groups: [[UInt8]], separators: [Unicode.Scalar]) -> [WrittenNumber] {
    precondition(
      groups.count == separators.count + 1,
      "WrittenNumber: \(groups.count) groups, \(separators.count) separators")
    guard let last = separators.last else { return groups.map { WrittenNumber($0) } }
    let all = groups.flatMap { $0 }
    var values: Set<DecimalValue> = []
    if isGrouped(groups, by: separators) { values.insert(DecimalValue(integer: all)) }
    let whole = Array(groups.dropLast())
    if Separator.isDecimal(last), separators.dropLast().allSatisfy({ $0 != last }),
      isGrouped(whole, by: Array(separators.dropLast()))
    {
      values.insert(DecimalValue(integer: whole.flatMap { $0 }, fraction: groups[whole.count]))
    }
    guard values.isEmpty else {
      var number = WrittenNumber(digits: all, values: values)
      if isTime(groups) { number.time = groups.map { WrittenNumber($0) } }
      return [number]
    }
    // A date, a version, a list.
    return groups.map { WrittenNumber($0) }
  }

  private static func isTime(_ groups: [[UInt8]]) -> Bool {
    guard groups.count == 2, groups[0].count <= 2, groups[1].count == 2 else { return false }
    let (hour, minute) = (DecimalValue(integer: groups[0]), DecimalValue(integer: groups[1]))
    return hour.integer ?? .max <= 24 && minute.integer ?? .max < 60
  }

  /// Whether the groups are those of one large number: thousands, or as in India 12,34,567.
  private static func isGrouped(_ groups: [[UInt8]], by separators: [Unicode.Scalar]) -> Bool {
    guard groups.count > 1, let first = separators.first else { return true }
    return separators.allSatisfy { $0 == first } && (1...3).contains(groups[0].count)
      && groups.last?.count == 3
      && groups.dropFirst().dropLast().allSatisfy { (2...3).contains($0.count) }
  }
}

/// Digits with at most one character between two of them, while they are read.
private struct DigitRun {
  private var groups: [[UInt8]] = []
  private var separators: [Unicode.Scalar] = []
  /// A character behind the last digit, if it may separate it from another one.
  private var pending: Unicode.Scalar?

  mutating func continues(with character: Unicode.Scalar) -> Bool {
    if let digit = character.decimalDigit {
      if let separator = pending {
        separators.append(separator)
        groups.append([digit])
        pending = nil
      } else if groups.isEmpty {
        groups = [[digit]]
      } else {
        groups[groups.count - 1].append(digit)
      }
      return true
    }
    guard !groups.isEmpty, pending == nil, Separator.contains(character) else { return false }
    pending = character
    return true
  }

  /// What was read, with what follows it.
  func numbers(before next: Unicode.Scalar?) -> [WrittenNumber] {
    guard !groups.isEmpty else { return [] }
    var numbers = WrittenNumber.numbers(groups: groups, separators: separators)
    if pending == nil, let next, Multiplier.contains(next), !numbers.isEmpty {
      numbers[numbers.count - 1].isMultiplied = true
    }
    return numbers
  }
}

/// What may stand between the digits of one number.
private enum Separator {
  /// Points, commas, apostrophes and spaces that do not break, of several scripts; a plain space separates two numbers.
  static func contains(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case ".", ",", "'", "’", "\u{A0}", "\u{202F}", "\u{2009}", "٫", "٬", "，", "．", "·": true
    default: false
    }
  }

  static func isDecimal(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case ".", ",", "٫", "．", "·": true
    default: false
    }
  }
}

/// Words for powers of ten that stand directly behind digits.
private enum Multiplier {
  static func contains(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "十", "百", "千", "万", "萬", "亿", "億", "兆", "백", "천", "만", "억", "조": true
    default: false
    }
  }
}
