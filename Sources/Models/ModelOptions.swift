import Layers

/// The architecture of an encoder–decoder, as written in a configuration file.
public struct ModelOptions: Codable, Equatable, Sendable {
  /// How a decoder step looks at the source.
  public enum AttentionKind: String, Codable, CaseIterable, Sendable {
    /// Only through the state the encoder hands over: the many-to-one + one-to-many system of the notes.
    case none
    /// Luong et al. 2015, h · m
    case dot
    /// Luong et al. 2015, h · W_a m
    case general
  }

  public var cell = CellKind.lstm
  /// Numbers in a token's embedding.
  public var embeddingSize = 256
  /// Numbers in h, of encoder and decoder alike; the directions of a bidirectional encoder share them.
  public var hiddenSize = 512
  /// Recurrent layers on each side.
  public var layers = 1
  /// Whether the encoder also reads every sentence from its end.
  public var bidirectional = true
  public var attention = AttentionKind.general
  public var bridge = Bridge.Kind.dense
  /// Whether the output layer shares its weights with the target embedding.
  public var tiedOutput = false

  public init() {}

  /// - Throws: `ModelError.invalidOption`
  public func validate() throws {
    func require(_ holds: Bool, _ option: String, _ expected: String) throws {
      guard holds else { throw ModelError.invalidOption(option, expected: expected) }
    }
    try require(embeddingSize > 0, "embeddingSize", "at least 1, found \(embeddingSize)")
    try require(hiddenSize > 0, "hiddenSize", "at least 1, found \(hiddenSize)")
    try require((1...16).contains(layers), "layers", "1 to 16, found \(layers)")
    try require(
      !bidirectional || hiddenSize.isMultiple(of: 2), "hiddenSize",
      "an even number, so that both directions get half of it, found \(hiddenSize)")
  }
}
