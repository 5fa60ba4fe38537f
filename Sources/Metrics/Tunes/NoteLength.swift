/// A length of time in whole notes, as an exact fraction: an eighth, or a bar of 6/8.
public struct NoteLength: Equatable, Sendable {
  public let numerator: Int
  public let denominator: Int

  static let zero = NoteLength(0, 1)

  /// In lowest terms.
  init(_ numerator: Int, _ denominator: Int) {
    let divisor = Self.commonDivisor(numerator, denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
    var (a, b) = (abs(first), second)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  /// Reads `6/8` or `1`, and the metres `C` (4/4) and `C|` (2/2); nil if it is something else, or nothing that music is
  /// written in.
  public init?(_ text: String) {
    switch text {
    case "C": self.init(4, 4)
    case "C|": self.init(2, 2)
    default:
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(parts.count), let numerator = parts[0],
        let denominator = parts.count == 2 ? parts[1] : 1,
        let length = Self.written(numerator, denominator)
      else { return nil }
      self = length
    }
  }

  /// A length with numbers as music has them, so small that sums and products stay exact; nil for others.
  static func written(_ numerator: Int, _ denominator: Int) -> NoteLength? {
    guard (1...64).contains(numerator), [1, 2, 4, 8, 16, 32, 64].contains(denominator) else {
      return nil
    }
    return NoteLength(numerator, denominator)
  }

  static func + (a: NoteLength, b: NoteLength) -> NoteLength {
    let divisor = commonDivisor(a.denominator, b.denominator)
    return NoteLength(
      a.numerator * (b.denominator / divisor) + b.numerator * (a.denominator / divisor),
      a.denominator / divisor * b.denominator)
  }

  static func * (a: NoteLength, b: NoteLength) -> NoteLength {
    NoteLength(a.numerator * b.numerator, a.denominator * b.denominator)
  }

  static func < (a: NoteLength, b: NoteLength) -> Bool {
    (b + NoteLength(-a.numerator, a.denominator)).numerator > 0
  }
}
