import Testing

/// One option set to another value, on top of what it needs beside it to have an effect.
public struct OptionChange<Options>: CustomTestStringConvertible, Sendable {
  public let testDescription: String
  public let needs: @Sendable (inout Options) -> Void
  public let change: @Sendable (inout Options) -> Void

  public init(
    _ name: String, needing needs: @escaping @Sendable (inout Options) -> Void = { _ in },
    changing change: @escaping @Sendable (inout Options) -> Void
  ) {
    testDescription = name
    self.needs = needs
    self.change = change
  }
}
