/// What a translation begins with.
public struct ForcedBeginning: TokenRule {
  private let tokens: [Int32]
  private let completions: [Set<Int32>]

  /// - Parameters:
  ///   - tokens: the beginning
  ///   - completions: for each place the tokens that stand for all the rest of the beginning and more, so that a
  ///     beginning may end within a token
  public init(_ tokens: [Int32], completions: [Set<Int32>]) {
    precondition(
      tokens.count == completions.count,
      "ForcedBeginning: \(tokens.count) tokens, completions of \(completions.count)")
    self.tokens = tokens
    self.completions = completions
  }

  public func allows(_ token: Int32, after tokens: [Int32]) -> Bool {
    let place = tokens.count
    guard place < self.tokens.count, tokens == Array(self.tokens[..<place]) else { return true }
    return token == self.tokens[place] || completions[place].contains(token)
  }
}
