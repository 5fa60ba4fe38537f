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
    guard maximumLength >= 1 else {
      throw SearchError(option: "max-length", expected: "1 or more, found \(maximumLength)")
    }
  }
}
