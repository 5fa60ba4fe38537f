/// How tokens are drawn.
public struct SamplingOptions: Codable, Equatable, Sendable {
  /// Log-probabilities are divided by this: below 1 the probable becomes more probable.
  public var temperature: Float = 1
  /// Draws from so many of the most probable tokens; 0: from all (Fan, Lewis & Dauphin 2018).
  public var topK = 0
  /// Draws from the fewest tokens that together have at least this probability; 1: from all (nucleus sampling,
  /// Holtzman et al. 2020).
  public var topP: Float = 1
  /// Decides what is drawn.
  public var seed: UInt64 = 1

  public init() {}

  /// - Throws: `SearchError` naming the option that cannot be
  public func validate() throws {
    func require(_ holds: Bool, _ option: String, _ expected: String) throws {
      guard holds else { throw SearchError(option: option, expected: expected) }
    }
    try require(
      temperature > 0 && temperature.isFinite, "temperature", "more than 0, found \(temperature)")
    try require(topK >= 0, "top-k", "0 or more, found \(topK)")
    try require(topP > 0 && topP <= 1, "top-p", "more than 0 and at most 1, found \(topP)")
  }
}
