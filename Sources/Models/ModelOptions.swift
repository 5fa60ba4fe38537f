import Layers

/// The architecture of a model of any of the five shapes, as written in a configuration file.
public struct ModelOptions: Equatable, Sendable {
  /// How a decoder step looks at the source.
  public enum AttentionKind: String, Codable, CaseIterable, Sendable {
    /// Only through the state the encoder hands over: the many-to-one + one-to-many system of the notes.
    case none
    /// Luong et al. 2015, h⟨t⟩ · m
    case dot
    /// Luong et al. 2015, h⟨t⟩ · W_a m
    case general
    /// Luong et al. 2015, v · tanh(W_q h⟨t⟩ + W_k m)
    case concat
    /// Bahdanau et al. 2015: v · tanh(W_q h⟨t−1⟩ + W_k m), and the cell reads the context with its input.
    case additive
    /// Vaswani et al. 2017, with h⟨t⟩ as the query
    case multiHead = "multi-head"
  }

  /// The decoder layer whose states are the queries.
  public enum AttentionLayer: String, Codable, CaseIterable, Sendable {
    /// The attentional vector is an input of all layers above (Wu et al. 2016).
    case first
    case last
  }

  /// One vector from the outputs of all tokens.
  public enum PoolingKind: String, Codable, CaseIterable, Sendable {
    /// The last state: many to one as the lecture notes draw it.
    case last
    /// The mean over tokens.
    case mean
    /// The greatest of each number over tokens (Collobert et al. 2011).
    case max
    /// A mean whose weights are learned: attention with one query for all sentences (Yang et al. 2016).
    case attention
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
  /// Whether layers above the first add their input to their output (He et al. 2016).
  public var residual = false
  /// Cells in a row in every step of every layer (Pascanu et al. 2014).
  public var transitionDepth = 1
  /// Whether the products inside the cells are normalised (Ba et al. 2016).
  public var layerNorm = false
  public var attention = AttentionKind.general
  public var attentionLayer = AttentionLayer.last
  /// Of multi-head attention.
  public var attentionHeads = 4
  /// Whether a step reads the attentional vector of the step before (Luong et al. 2015, section 3.3).
  public var inputFeeding = false
  public var bridge = Bridge.Kind.dense
  /// Whether the output layer shares its weights with the target embedding.
  public var tiedOutput = false
  /// Whether source and target embeddings are the same; needs a vocabulary of both languages.
  public var tiedEmbeddings = false
  /// Numbers that are read off the characters of a word, of what gives labels to text; 0: words are not spelled.
  public var characterSize = 0
  /// How a classifier makes one vector of all.
  public var pooling = PoolingKind.last
  /// Whether a choice between two labels is one probability, with the logistic loss, instead of two.
  public var logistic = false

  public init() {}

  /// - Throws: `ModelError.invalidOption`
  public func validate() throws {
    func require(_ holds: Bool, _ option: String, _ expected: String) throws {
      guard holds else { throw ModelError.invalidOption(option, expected: expected) }
    }
    try require(
      (1...65536).contains(embeddingSize), "embeddingSize", "1 to 65536, found \(embeddingSize)")
    try require((1...65536).contains(hiddenSize), "hiddenSize", "1 to 65536, found \(hiddenSize)")
    try require((1...16).contains(layers), "layers", "1 to 16, found \(layers)")
    try require(
      (1...16).contains(transitionDepth), "transitionDepth", "1 to 16, found \(transitionDepth)")
    try require(
      !bidirectional || hiddenSize.isMultiple(of: 2), "hiddenSize",
      "an even number, so that both directions get half of it, found \(hiddenSize)")
    try require(
      attention != .multiHead
        || attentionHeads >= 1 && hiddenSize.isMultiple(of: attentionHeads), "attentionHeads",
      "a divisor of hiddenSize, \(hiddenSize), found \(attentionHeads)")
    try require(
      (0...65536).contains(characterSize) && characterSize.isMultiple(of: 2), "characterSize",
      "an even number to 65536, half of it for each direction, or 0, found \(characterSize)")
    try require(
      !inputFeeding || attention != .none, "inputFeeding", "attention to feed, found none")
    try require(
      !inputFeeding || attention != .additive, "inputFeeding",
      "another attention than additive, whose cell reads the context already")
  }
}

extension ModelOptions: Codable {
  /// Fields that an older version did not write keep their defaults.
  public init(from decoder: any Swift.Decoder) throws {
    self.init()
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func take<Value: Decodable>(
      _ key: CodingKeys, _ field: WritableKeyPath<ModelOptions, Value>
    ) throws {
      if let value = try values.decodeIfPresent(Value.self, forKey: key) {
        self[keyPath: field] = value
      }
    }
    try take(.cell, \.cell)
    try take(.embeddingSize, \.embeddingSize)
    try take(.hiddenSize, \.hiddenSize)
    try take(.layers, \.layers)
    try take(.bidirectional, \.bidirectional)
    try take(.residual, \.residual)
    try take(.transitionDepth, \.transitionDepth)
    try take(.layerNorm, \.layerNorm)
    try take(.attention, \.attention)
    try take(.attentionLayer, \.attentionLayer)
    try take(.attentionHeads, \.attentionHeads)
    try take(.inputFeeding, \.inputFeeding)
    try take(.bridge, \.bridge)
    try take(.tiedOutput, \.tiedOutput)
    try take(.tiedEmbeddings, \.tiedEmbeddings)
    try take(.characterSize, \.characterSize)
    try take(.pooling, \.pooling)
    try take(.logistic, \.logistic)
  }
}
