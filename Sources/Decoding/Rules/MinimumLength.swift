/// No end before so many tokens.
struct MinimumLength: TokenRule {
  let tokens: Int
  let end: Int32

  func allows(_ token: Int32, after tokens: [Int32]) -> Bool {
    token != end || tokens.count >= self.tokens
  }
}
