/// No sequence of `size` tokens occurs twice (Paulus et al. 2018, section 2.5).
public struct NoRepeatedNGram: TokenRule {
  private let size: Int
  private let spared: Int

  /// - Parameters:
  ///   - size: tokens of the sequence, at least 1
  ///   - spared: the first so many tokens are given, and what they repeat is allowed
  public init(size: Int, sparing spared: Int = 0) {
    precondition(size > 0, "NoRepeatedNGram: sequences of \(size) tokens")
    self.size = size
    self.spared = spared
  }

  public func allows(_ token: Int32, after tokens: [Int32]) -> Bool {
    guard tokens.count >= max(size, spared) else { return true }
    let context = tokens.suffix(size - 1)
    return !(0...tokens.count - size).contains { start in
      tokens[start + size - 1] == token && tokens[start..<start + size - 1] == context
    }
  }
}
