/// Puts blanks where words end, as the regular expressions of tokenizers do.
enum Spacing {
  /// Puts blanks around each scalar of UTF-8 that fits.
  static func around(_ fits: (UInt32) -> Bool, in line: ArraySlice<UInt8>) -> [UInt8] {
    let blank = UInt8(ascii: " ")
    var result: [UInt8] = []
    result.reserveCapacity(2 * line.count)
    var start = line.startIndex
    while start < line.endIndex {
      let end = min(start + UTF8Scalar.length(startingWith: line[start]), line.endIndex)
      if fits(UTF8Scalar.value(in: line[start..<end])) {
        result.append(blank)
        result += line[start..<end]
        result.append(blank)
      } else {
        result += line[start..<end]
      }
      start = end
    }
    return result
  }

  /// Replaces each `first second` by `first␣second␣`.
  static func aroundSecond<Symbol>(
    of first: (Symbol) -> Bool, _ second: (Symbol) -> Bool, in text: [Symbol], blank: Symbol
  ) -> [Symbol] {
    rewritingPairs(first, second, in: text) { [$0, blank, $1, blank] }
  }

  /// Replaces each `first second` by `␣first␣second`.
  static func aroundFirst<Symbol>(
    of first: (Symbol) -> Bool, _ second: (Symbol) -> Bool, in text: [Symbol], blank: Symbol
  ) -> [Symbol] {
    rewritingPairs(first, second, in: text) { [blank, $0, blank, $1] }
  }

  /// Matches do not overlap: the second symbol of one cannot be the first of the next, as in a substitution by
  /// regular expression. So the second of two commas is left for the rule that follows.
  private static func rewritingPairs<Symbol>(
    _ first: (Symbol) -> Bool, _ second: (Symbol) -> Bool, in text: [Symbol],
    by rewritten: (Symbol, Symbol) -> [Symbol]
  ) -> [Symbol] {
    var result: [Symbol] = []
    result.reserveCapacity(text.count + 16)
    var index = 0
    while index < text.count {
      if index + 1 < text.count, first(text[index]), second(text[index + 1]) {
        result += rewritten(text[index], text[index + 1])
        index += 2
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }
}
