import Corpora

extension SplitMix64 {
  /// A random number in `range`.
  mutating func next(in range: ClosedRange<Int64>) -> Int64 {
    range.lowerBound + Int64(next(below: UInt64(range.upperBound - range.lowerBound) + 1))
  }

  /// One of `elements`, of which there must be some.
  mutating func next<Element>(of elements: [Element]) -> Element {
    elements[Int(next(below: UInt64(elements.count)))]
  }

  /// True once in `count` times.
  mutating func oneIn(_ count: UInt64) -> Bool { next(below: count) == 0 }

  /// A random number from 1 to 2^`bits` − 1, small and large ones alike: every number of binary digits is as
  /// probable as any other.
  mutating func nextMagnitude(bits: UInt64) -> Int64 {
    let lowest = Int64(1) << Int64(next(below: bits))
    return lowest + Int64(next(below: UInt64(lowest)))
  }

  /// A decimal number as in 12 or 0.75: a random magnitude, every other time with one or two decimals.
  mutating func nextAmount(bits: UInt64) -> String {
    let whole = nextMagnitude(bits: bits)
    if oneIn(2) { return "\(whole)" }
    if oneIn(2) { return "\(whole - 1).\(next(in: 1...9))" }
    return "\(whole - 1).\(next(in: 0...9))\(next(in: 1...9))"
  }
}
