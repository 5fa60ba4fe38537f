import ArgumentParser
import Layers
import Models

/// A flag for every field of `ModelOptions`.
struct ModelFlags: ParsableArguments {
  @Option(help: "Core cell.")
  var cell: CellKind?

  @Option(help: "Numbers in an embedding.")
  var embeddingSize: Int?

  @Option(help: "Numbers in a hidden state.")
  var hiddenSize: Int?

  @Option(help: "Recurrent layers on each side.")
  var layers: Int?

  @Flag(inversion: .prefixedNo, help: "Let the encoder read from both ends.")
  var bidirectional: Bool?

  @Flag(inversion: .prefixedNo, help: "Add the input of layers above the first to their output.")
  var residual: Bool?

  @Option(help: "Cells in a row in every step of every layer.")
  var transitionDepth: Int?

  @Flag(inversion: .prefixedNo, help: "Normalise the products inside the cells.")
  var layerNorm: Bool?

  @Option(
    help: "How decoder steps look at the source.")
  var attention: ModelOptions.AttentionKind?

  @Option(help: "Decoder layer whose states attend.")
  var attentionLayer: ModelOptions.AttentionLayer?

  @Option(help: "Heads of multi-head attention.")
  var attentionHeads: Int?

  @Flag(inversion: .prefixedNo, help: "Let each step read what attention found the step before.")
  var inputFeeding: Bool?

  @Option(
    help:
      "From the encoder's last state to the decoder's first.")
  var bridge: Bridge.Kind?

  @Flag(inversion: .prefixedNo, help: "Share weights of output layer and target embedding.")
  var tiedOutput: Bool?

  @Flag(inversion: .prefixedNo, help: "Share the embeddings of source and target.")
  var tiedEmbeddings: Bool?

  @Option(
    help: "Numbers that are read off the characters of a word, where text gets labels; 0: none.")
  var characterSize: Int?

  @Option(help: "How classifying makes one vector of all states.")
  var pooling: ModelOptions.PoolingKind?

  @Flag(inversion: .prefixedNo, help: "Choose between two labels with one probability.")
  var logistic: Bool?

  func apply(to options: inout ModelOptions) {
    options.cell = cell ?? options.cell
    options.embeddingSize = embeddingSize ?? options.embeddingSize
    options.hiddenSize = hiddenSize ?? options.hiddenSize
    options.layers = layers ?? options.layers
    options.bidirectional = bidirectional ?? options.bidirectional
    options.residual = residual ?? options.residual
    options.transitionDepth = transitionDepth ?? options.transitionDepth
    options.layerNorm = layerNorm ?? options.layerNorm
    options.attention = attention ?? options.attention
    options.attentionLayer = attentionLayer ?? options.attentionLayer
    options.attentionHeads = attentionHeads ?? options.attentionHeads
    options.inputFeeding = inputFeeding ?? options.inputFeeding
    options.bridge = bridge ?? options.bridge
    options.tiedOutput = tiedOutput ?? options.tiedOutput
    options.tiedEmbeddings = tiedEmbeddings ?? options.tiedEmbeddings
    options.characterSize = characterSize ?? options.characterSize
    options.pooling = pooling ?? options.pooling
    options.logistic = logistic ?? options.logistic
  }
}

extension CellKind: ExpressibleByArgument {}
extension ModelOptions.AttentionKind: ExpressibleByArgument {}
extension ModelOptions.AttentionLayer: ExpressibleByArgument {}
extension Bridge.Kind: ExpressibleByArgument {}
extension ModelOptions.PoolingKind: ExpressibleByArgument {}
