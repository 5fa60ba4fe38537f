/// No sequence of `size` tokens occurs twice (Paulus et al. 2018, section 2.5).
public struct NoRepeatedNGram: TokenRule {
  private let size: Int

  /// - Parameter size: tokens of the sequence, at least 1
  public init(size: Int) {
    precondition(size > 0, "NoRepeatedNGram: sequences of \(size) tokens")
    self.size = size
  }

  public func allows(_ token: Int32, after tokens: [Int32]) -> Bool {
    guard tokens.count >= size else { return true }
    let context = tokens.suffix(size - 1)
    return !(0...tokens.count - size).contains { start in
      tokens[start + size - 1] == token && tokens[start..<start + size - 1] == context
    }
  }
}
