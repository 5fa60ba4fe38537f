import Layers
import Tensors

/// One to many: unfolds a sequence from one input, each step after the first fed with the token before, equation (52).
///
/// The only input is x⟨1⟩, the embedding of the label, or the mean of those of several; the state before it is zero.
public struct Generator: SequenceModel {
  public struct Configuration: Sendable {
    public var options: ModelOptions
    /// Labels that sequences are generated from.
    public var labels: Int
    public var vocabularySize: Int
    public var markers: TranslationBatch.Markers

    public init(
      options: ModelOptions, labels: Int, vocabularySize: Int, markers: TranslationBatch.Markers
    ) {
      self.options = options
      self.labels = labels
      self.vocabularySize = vocabularySize
      self.markers = markers
    }
  }

  let labels: Embedding
  let decoder: Decoder
  let markers: TranslationBatch.Markers

  public init(_ configuration: Configuration, from source: WeightSource) {
    var options = configuration.options
    // There is nothing to look at.
    options.attention = .none
    options.inputFeeding = false
    labels = Embedding(
      .init(vocabularySize: configuration.labels, size: options.embeddingSize),
      from: source.scoped("labels"))
    decoder = Decoder(
      .init(options: options, vocabularySize: configuration.vocabularySize), from: source)
    markers = configuration.markers
  }

  public static func predictions(targetLength: Int) -> Int { targetLength + 1 }

  /// The one input of each sequence, and the labels it is made of.
  struct Opening {
    let labels: PackedSentences
    /// For each sequence its row among those of the labels.
    let rows: [Int32]
    /// x⟨1⟩ [sequences × embedding]
    let inputs: Matrix
  }

  /// - Parameter sources: the labels of each sequence, at least one
  func opening(_ sources: [[Int32]], in workspace: Workspace) -> Opening {
    let packed = PackedSentences(sources)
    let means = Pooling.mean(
      labels.forward(packed.tokens, in: workspace), packed.layout, in: workspace)
    let rows = packed.rowOfSentence.map { Int32($0) }
    return Opening(labels: packed, rows: rows, inputs: workspace.rows(rows, of: means))
  }

  private func forward(
    _ batch: PackedSentences, _ pairs: [TokenPair], dropout: Dropout, in workspace: Workspace
  ) -> (opening: Opening, decoder: Decoder.Trace) {
    let opening = opening(batch.order.map { pairs[$0].source }, in: workspace)
    let inputs = batch.layout.pack(batch.order.map { [markers.start] + pairs[$0].target })
    return (
      opening,
      decoder.forward(
        inputs, layout: batch.layout, initial: initialState(pairs.count, in: workspace),
        opening: opening.inputs, view: nil, dropout: dropout, in: workspace)
    )
  }

  func initialState(_ sequences: Int, in workspace: Workspace) -> Decoder.State {
    Decoder.State(
      layers: decoder.layers.map { workspace.zeros(sequences, $0.stateSize) }, attentional: nil)
  }

  /// Sequences with their end markers: what is predicted.
  private func batch(_ pairs: [TokenPair]) -> PackedSentences {
    PackedSentences(pairs.map { $0.target + [markers.end] })
  }

  public func loss(_ pairs: [TokenPair], in workspace: Workspace) -> CrossEntropy {
    let batch = batch(pairs)
    let trace = forward(batch, pairs, dropout: .none, in: workspace).decoder
    return decoder.output.loss(
      trace.readout, targets: batch.tokens, smoothing: 0, in: workspace)
  }

  public func lossAndGradient(
    _ pairs: [TokenPair], smoothing: Float, dropout: Dropout, gradientScale: Float,
    into gradients: Generator, in workspace: Workspace
  ) -> CrossEntropy {
    let batch = batch(pairs)
    let (opening, trace) = forward(batch, pairs, dropout: dropout, in: workspace)
    let (loss, readoutGradient) = decoder.output.lossAndGradient(
      trace.readout, targets: batch.tokens, smoothing: smoothing, gradientScale: gradientScale,
      into: gradients.decoder.output, in: workspace)
    let decoded = decoder.backward(
      trace, readoutGradient: readoutGradient, into: gradients.decoder, in: workspace)
    guard let first = decoded.opening else { return loss }
    let means = workspace.zeros(opening.labels.layout.sentences, first.columns)
    workspace.backend.scatterAddRows(first, opening.rows, to: means)
    let vectors = workspace.zeros(opening.labels.layout.tokens, first.columns)
    Pooling.meanBackward(
      means, opening.labels.layout, addingTo: vectors, on: workspace.backend)
    labels.backward(
      vectors, tokens: opening.labels.tokens, into: gradients.labels, in: workspace)
    return loss
  }
}
