import Layers
import Tensors

/// Many to one + one to many: the translator of the notes, with or without attention.
public struct EncoderDecoder: WeightSet, Sendable {
  public struct Configuration: Sendable {
    public var options: ModelOptions
    public var sourceVocabularySize: Int
    public var targetVocabularySize: Int

    public init(options: ModelOptions, sourceVocabularySize: Int, targetVocabularySize: Int) {
      self.options = options
      self.sourceVocabularySize = sourceVocabularySize
      self.targetVocabularySize = targetVocabularySize
    }
  }

  let encoder: Encoder
  let bridges: [Bridge]
  let decoder: Decoder

  public init(_ configuration: Configuration, from source: WeightSource) {
    let options = configuration.options
    precondition(
      !options.tiedEmbeddings
        || configuration.sourceVocabularySize == configuration.targetVocabularySize,
      "EncoderDecoder: embeddings of \(configuration.sourceVocabularySize) and \(configuration.targetVocabularySize) tokens tied"
    )
    encoder = Encoder(
      .init(options: options, vocabularySize: configuration.sourceVocabularySize),
      from: source.scoped("encoder"))
    bridges = encoder.stack.layers.enumerated().map { index, layer in
      Bridge(
        .init(
          kind: options.bridge, stateSize: layer.stateSize, outputSize: options.hiddenSize),
        from: source.scoped("bridge.\(index)"))
    }
    decoder = Decoder(
      .init(
        options: options, vocabularySize: configuration.targetVocabularySize,
        sharedEmbedding: options.tiedEmbeddings ? encoder.embedding : nil),
      from: source.scoped("decoder"))
  }

  /// Everything up to the output layer, kept for backward.
  struct Trace {
    let encoder: Encoder.Trace
    /// What the bridges read, in the order of the target side, and what they gave.
    let bridgeInputs: [Matrix]
    let bridgeOutputs: [Matrix]
    let decoder: Decoder.Trace
  }

  func forward(
    _ batch: TranslationBatch, dropout: Dropout, in workspace: Workspace
  ) -> Trace {
    let encoded = encoder.forward(
      batch.sourceTokens, layout: batch.sourceLayout, dropout: dropout.at(0), in: workspace)
    let bridgeInputs = bridgeInputs(of: encoded, rows: batch.sourceRows, in: workspace)
    let bridgeOutputs = zip(bridges, bridgeInputs).map { $0.forward($1, in: workspace) }
    let decoded = decoder.forward(
      batch.targetInputs, layout: batch.targetLayout,
      initial: decoder.initialState(bridgeOutputs, in: workspace),
      view: view(of: encoded, spans: batch.spans, in: workspace), dropout: dropout.at(1),
      in: workspace)
    return Trace(
      encoder: encoded, bridgeInputs: bridgeInputs, bridgeOutputs: bridgeOutputs, decoder: decoded)
  }

  /// What the bridges read of some sentences, in the order of `rows`: one matrix for each layer of the decoder.
  func bridgeInputs(
    of encoded: Encoder.Trace, rows: [Int32], in workspace: Workspace
  ) -> [Matrix] {
    zip(bridges, encoded.finals).map { bridge, final in
      workspace.rows(rows, of: bridge.input(final: final, encoded, in: workspace))
    }
  }

  /// What the decoder can attend to: encoder outputs sentence by sentence, so that what a query attends to lies together.
  func view(
    of encoded: Encoder.Trace, spans: @autoclosure () -> AttentionSpans, in workspace: Workspace
  ) -> AttentionalReadout.View? {
    guard let attention = decoder.attention?.attention else { return nil }
    let outputs = workspace.rows(encoded.layout.sentenceMajorRows, of: encoded.outputs)
    return AttentionalReadout.View(
      memory: attention.memory(of: outputs, in: workspace), spans: spans())
  }
}
