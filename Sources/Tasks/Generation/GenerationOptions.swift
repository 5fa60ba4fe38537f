import Decoding

/// How sequences are generated.
public struct GenerationOptions: Codable, Equatable, Sendable {
  public var sampling = SamplingOptions()
  /// What every sequence begins with.
  public var beginning = ""
  /// Most tokens of a sequence behind its beginning.
  public var maximumLength = 1000

  public init() {}

  /// - Throws: `SearchError` naming the option that cannot be
  public func validate() throws {
    try sampling.validate()
    guard (1...100_000).contains(maximumLength) else {
      throw SearchError(option: "max-length", expected: "1 to 100000, found \(maximumLength)")
    }
  }
}
