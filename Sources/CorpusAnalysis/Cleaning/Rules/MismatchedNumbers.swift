/// Each side has a number in digits that is nowhere on the other.
///
/// A number that only one side has says nothing: the other may have it in words, and *July 4* is *7月4日*. Nor do
/// different ways to write the same: 1,000 and 1.000, digits of other scripts, 20 000 and 2万, 5 pm and 17 Uhr, 1990s
/// and 90年代. Converted units do contradict: nobody learns from *10 miles* and *16 km* when to multiply.
struct MismatchedNumbers: PairRule {
  func takes(_ pair: ExaminedPair) -> Bool {
    guard Self.mayHaveDigits(pair.source), Self.mayHaveDigits(pair.target) else { return false }
    var source = WrittenNumber.all(in: pair.source)
    var target = WrittenNumber.all(in: pair.target)
    for areTimesCut in [false, true] {
      if areTimesCut {
        source = source.flatMap { $0.time.isEmpty ? [$0] : $0.time }
        target = target.flatMap { $0.time.isEmpty ? [$0] : $0.time }
      }
      for isSame in [haveSameValue, haveSameMeaning] {
        strike(from: &source, and: &target, isSame)
        if source.isEmpty || target.isEmpty { return false }
      }
      if haveSameDigits(source, target) { return false }
    }
    return true
  }

  /// Whether the digits are the same, only grouped in another way: 20 000, telephone numbers, dates.
  private func haveSameDigits(_ source: [WrittenNumber], _ target: [WrittenNumber]) -> Bool {
    let (one, other) = (source.flatMap(\.digits), target.flatMap(\.digits))
    // Where the numbers are cut differently, their order may differ as well.
    return one == other || (source.count != target.count && one.sorted() == other.sorted())
  }

  private static func mayHaveDigits(_ text: String) -> Bool {
    text.utf8.contains { (0x30...0x39).contains($0) || $0 >= 0xD9 }
  }

  /// Removes numbers that have a counterpart, each with its counterpart.
  private func strike(
    from source: inout [WrittenNumber], and target: inout [WrittenNumber],
    _ isSame: (WrittenNumber, WrittenNumber) -> Bool
  ) {
    source.removeAll { number in
      guard let index = target.firstIndex(where: { isSame(number, $0) }) else { return false }
      target.remove(at: index)
      return true
    }
  }

  private func haveSameValue(_ one: WrittenNumber, _ other: WrittenNumber) -> Bool {
    !one.values.isDisjoint(with: other.values)
  }

  private func haveSameMeaning(_ one: WrittenNumber, _ other: WrittenNumber) -> Bool {
    one.values.contains { value in
      other.values.contains { counterpart in
        isScaled(value, counterpart, isMultiplied: one.isMultiplied || other.isMultiplied)
          || isClockTime(value, counterpart) || isYear(value, counterpart)
      }
    }
  }

  /// Whether a word such as *million* may stand for the zeros of the other: a factor of a hundred or more, or any if one
  /// number is followed by a word for a power of ten.
  private func isScaled(_ one: DecimalValue, _ other: DecimalValue, isMultiplied: Bool) -> Bool {
    one.significantDigits == other.significantDigits && !one.significantDigits.isEmpty
      && abs(one.exponent - other.exponent) >= (isMultiplied ? 1 : 2)
  }

  /// Whether it is the same hour, counted to 12 and to 24.
  private func isClockTime(_ one: DecimalValue, _ other: DecimalValue) -> Bool {
    guard let one = one.integer, let other = other.integer else { return false }
    return abs(one - other) == 12 && max(one, other) <= 24
  }

  /// Whether it is the same year, with and without its century, or the same century: the 1800s are the 19th.
  private func isYear(_ one: DecimalValue, _ other: DecimalValue) -> Bool {
    guard let one = one.integer, let other = other.integer else { return false }
    let (year, short) = (max(one, other), min(one, other))
    guard (1000...2999).contains(year), (10...99).contains(short) else { return false }
    return year % 100 == short || (year % 100 == 0 && year / 100 + 1 == short)
  }
}
