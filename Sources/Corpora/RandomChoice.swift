/// Chooses some of many, each with the same probability, while they pass by in their order (Knuth, The Art of Computer
/// Programming, volume 2, algorithm S).
public struct RandomChoice: Sendable {
  private var wanted: Int
  private var left: Int
  private var random: SplitMix64

  /// - Parameters:
  ///   - count: how many to choose.
  ///   - total: how many there are.
  ///   - seed: what the choice is derived from.
  public init(of count: Int, among total: Int, seed: UInt64) {
    wanted = min(count, total)
    left = total
    // Mixed, because neighbouring seeds must not share parts of their sequences.
    random = SplitMix64(seed: SplitMix64.mix(seed))
  }

  /// Whether the next one is chosen.
  public mutating func next() -> Bool {
    guard left > 0 else { return false }
    let isChosen = random.next(below: UInt64(left)) < UInt64(wanted)
    left -= 1
    if isChosen { wanted -= 1 }
    return isChosen
  }
}
