import Layers
import Tensors

/// One to many: unfolds a state into target tokens, each step fed with the token before.
///
/// The states of one layer attend, and their attentional vectors h̃ (`AttentionalReadout`) are what the output layer
/// sees, or, from the first of several layers, a further input of those above. Without attention the output layer sees h
/// itself, unless its weights ask for another width.
struct Decoder: WeightSet, Sendable {
  struct Configuration: Sendable {
    var options: ModelOptions
    var vocabularySize: Int
    /// An embedding to share, or nil for one of its own.
    var sharedEmbedding: Embedding?
  }

  let embedding: Embedding
  let layers: [Recurrence]
  let attention: AttentionalReadout?
  /// The layer whose states attend.
  let attentionLayer: Int
  let feeding: InputFeeding?
  /// From h to the width of the output layer.
  let projection: Linear?
  let output: OutputLayer
  let isResidual: Bool
  /// Whether the cell is fed the context it finds before a step, not the attentional vector of the step before.
  let feedsContext: Bool

  init(_ configuration: Configuration, from source: WeightSource) {
    let options = configuration.options
    let hidden = options.hiddenSize
    embedding =
      configuration.sharedEmbedding
      ?? Embedding(
        .init(vocabularySize: configuration.vocabularySize, size: options.embeddingSize),
        from: source.scoped("embedding"))
    let attentionLayer = options.attentionLayer == .first ? 0 : options.layers - 1
    let kind = options.attentionKind
    layers = (0..<options.layers).map { layer in
      let isAboveAttention = kind != nil && layer > attentionLayer
      return Recurrence(
        options.recurrence(
          inputSize: layer == 0
            ? options.embeddingSize : isAboveAttention ? 2 * hidden : hidden,
          hiddenSize: hidden),
        from: source.scoped("layers.\(layer)"))
    }
    let readoutSize = options.tiedOutput ? options.embeddingSize : hidden
    let isAttentionLast = attentionLayer == options.layers - 1
    let attentionalSize = isAttentionLast ? readoutSize : hidden
    attention = kind.map { kind in
      AttentionalReadout(
        .init(kind: kind, hiddenSize: hidden, outputSize: attentionalSize), from: source)
    }
    feedsContext = options.attention == .additive
    feeding =
      options.inputFeeding || feedsContext
      ? InputFeeding(
        .init(
          fedSize: feedsContext ? hidden : attentionalSize,
          gateSize: options.cell.cell.gates * hidden, hiddenSize: hidden),
        from: source.scoped("feeding"))
      : nil
    projection =
      readoutSize != hidden && !(kind != nil && isAttentionLast)
      ? Linear(
        .init(inputSize: hidden, outputSize: readoutSize, hasBias: false),
        from: source.scoped(kind == nil ? "readout" : "projection"))
      : nil
    output = OutputLayer(
      inputSize: readoutSize, vocabularySize: configuration.vocabularySize,
      tiedTo: options.tiedOutput ? embedding : nil, from: source.scoped("output"))
    self.attentionLayer = attentionLayer
    isResidual = options.residual
  }

  /// Where the decoder stands in each sentence.
  struct State: Sendable {
    /// s of each layer [sentences × stateSize]
    var layers: [Matrix]
    /// h̃ of the last step [sentences × fed]; nil where no step is fed one
    var attentional: Matrix?

    /// The state of other sentences, made of this one's matrices.
    func map(_ transform: (Matrix) -> Matrix) -> State {
      State(layers: layers.map(transform), attentional: attentional.map(transform))
    }
  }

  /// The state before the first token.
  func initialState(_ layers: [Matrix], in workspace: Workspace) -> State {
    guard let feeding, !feedsContext else { return State(layers: layers) }
    return State(
      layers: layers,
      attentional: workspace.zeros(layers.first?.rows ?? 0, feeding.weights.columns))
  }
}
