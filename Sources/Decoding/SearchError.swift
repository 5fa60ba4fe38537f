/// An option of search that cannot be.
public struct SearchError: Error, CustomStringConvertible, Equatable, Sendable {
  /// Its name on the command line.
  public let option: String
  /// What it may be, and what was found.
  public let expected: String

  public init(option: String, expected: String) {
    self.option = option
    self.expected = expected
  }

  public var description: String { "option \(option): expected \(expected)" }
}
