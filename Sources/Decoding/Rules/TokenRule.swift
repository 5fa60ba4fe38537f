/// Something that translations must keep to, token by token.
///
/// Search asks only about tokens that would otherwise be taken, so a rule may look at all that precedes.
public protocol TokenRule: Sendable {
  /// Whether `token`, which may be the end marker, can follow `tokens`.
  func allows(_ token: Int32, after tokens: [Int32]) -> Bool
}

extension [any TokenRule] {
  func allow(_ token: Int32, after tokens: [Int32]) -> Bool {
    allSatisfy { $0.allows(token, after: tokens) }
  }
}
