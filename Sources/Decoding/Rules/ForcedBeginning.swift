/// What a translation begins with.
public struct ForcedBeginning: TokenRule {
  private let tokens: [Int32]
  private let completions: [Set<Int32>]
  private let followers: Set<Int32>?

  /// - Parameters:
  ///   - tokens: the beginning
  ///   - completions: for each place the tokens that stand for all the rest of the beginning and more, so that a
  ///     beginning may end within a token
  ///   - followers: what may stand behind the beginning, so that it may end before a space; nil: anything
  public init(_ tokens: [Int32], completions: [Set<Int32>], followers: Set<Int32>? = nil) {
    precondition(
      tokens.count == completions.count,
      "ForcedBeginning: \(tokens.count) tokens, completions of \(completions.count)")
    self.tokens = tokens
    self.completions = completions
    self.followers = followers
  }

  /// Tokens of the beginning.
  public var count: Int { tokens.count }

  public func allows(_ token: Int32, after tokens: [Int32]) -> Bool {
    let place = tokens.count
    guard place < self.tokens.count else {
      return place > self.tokens.count || followers?.contains(token) ?? true
    }
    return token == self.tokens[place] || completions[place].contains(token)
      // A token that completes the beginning stands in it already.
      || !self.tokens.starts(with: tokens)
  }
}
