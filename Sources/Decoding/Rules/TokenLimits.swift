/// Tokens that may occur only so many times, some not at all.
public struct TokenLimits: TokenRule {
  private let limits: [Int32: Int]

  public init(_ limits: [Int32: Int]) { self.limits = limits }

  public func allows(_ token: Int32, after tokens: [Int32]) -> Bool {
    guard let limit = limits[token] else { return true }
    return limit > 0 && tokens.count { $0 == token } < limit
  }
}
