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
    encoder = Encoder(
      .init(options: options, vocabularySize: configuration.sourceVocabularySize),
      from: source.scoped("encoder"))
    bridges = encoder.layers.enumerated().map { index, layer in
      Bridge(
        .init(kind: options.bridge, stateSize: layer.stateSize),
        from: source.scoped("bridge.\(index)"))
    }
    decoder = Decoder(
      .init(options: options, vocabularySize: configuration.targetVocabularySize),
      from: source.scoped("decoder"))
  }

  /// Everything up to the output layer, kept for backward.
  struct Trace {
    let encoder: Encoder.Trace
    /// Encoder states in the order of the target side, before and after the bridge.
    let bridgeInputs: [Matrix]
    let bridgeOutputs: [Matrix]
    let decoder: Decoder.Trace
  }

  func forward(
    _ batch: TranslationBatch, dropout: Dropout, in workspace: Workspace
  ) -> Trace {
    let backend = workspace.backend
    let encoded = encoder.forward(
      batch.sourceTokens, layout: batch.sourceLayout, dropout: dropout.at(0), in: workspace)
    let bridgeInputs = encoded.finals.map { final in
      let reordered = workspace.matrix(final.rows, final.columns)
      backend.gatherRows(final, batch.sourceRows, into: reordered)
      return reordered
    }
    let bridgeOutputs = zip(bridges, bridgeInputs).map { $0.forward($1, in: workspace) }
    let decoded = decoder.forward(
      batch.targetInputs, layout: batch.targetLayout, initial: bridgeOutputs,
      memory: memory(of: encoded, layout: batch.sourceLayout, in: workspace), spans: batch.spans,
      dropout: dropout.at(1), in: workspace)
    return Trace(
      encoder: encoded, bridgeInputs: bridgeInputs, bridgeOutputs: bridgeOutputs, decoder: decoded)
  }

  /// The summed loss of a batch, for validation.
  public func loss(
    _ batch: TranslationBatch, smoothing: Float = 0, in workspace: Workspace
  ) -> CrossEntropy {
    let trace = forward(batch, dropout: .none, in: workspace)
    return decoder.output.loss(
      trace.decoder.readout.output, targets: batch.targetOutputs, smoothing: smoothing,
      in: workspace)
  }

  /// The summed loss of a batch; adds `gradientScale` times its gradients.
  public func lossAndGradient(
    _ batch: TranslationBatch, smoothing: Float, dropout: Dropout, gradientScale: Float,
    into gradients: EncoderDecoder, in workspace: Workspace
  ) -> CrossEntropy {
    let trace = forward(batch, dropout: dropout, in: workspace)
    let (loss, readoutGradient) = decoder.output.lossAndGradient(
      trace.decoder.readout.output, targets: batch.targetOutputs, smoothing: smoothing,
      gradientScale: gradientScale, into: gradients.decoder.output, in: workspace)
    backward(trace, of: batch, readoutGradient: readoutGradient, into: gradients, in: workspace)
    return loss
  }

  /// ∂L/∂readout → the gradients of everything up to the output layer.
  func backward(
    _ trace: Trace, of batch: TranslationBatch, readoutGradient: Matrix,
    into gradients: EncoderDecoder, in workspace: Workspace
  ) {
    let backend = workspace.backend
    let decoded = decoder.backward(
      trace.decoder, readoutGradient: readoutGradient, into: gradients.decoder, in: workspace)
    let finalGradients = bridges.indices.map { index in
      let gradient = bridges[index].backward(
        decoded.initial[index], input: trace.bridgeInputs[index],
        output: trace.bridgeOutputs[index], into: gradients.bridges[index], in: workspace)
      let reordered = workspace.zeros(gradient.rows, gradient.columns)
      backend.scatterAddRows(gradient, batch.sourceRows, to: reordered)
      return reordered
    }
    let outputGradient = workspace.zeros(
      trace.encoder.outputs.rows, trace.encoder.outputs.columns)
    if let memoryGradient = decoded.memory {
      backend.scatterAddRows(
        memoryGradient, batch.sourceLayout.sentenceMajorRows, to: outputGradient)
    }
    encoder.backward(
      trace.encoder, outputGradient: outputGradient, finalGradients: finalGradients,
      into: gradients.encoder, in: workspace)
  }

  /// Encoder outputs sentence by sentence, so that what a query attends to lies together.
  func memory(
    of encoded: Encoder.Trace, layout: PackedLayout, in workspace: Workspace
  ) -> Attention.Memory? {
    guard let attention = decoder.attention else { return nil }
    let values = workspace.matrix(encoded.outputs.rows, encoded.outputs.columns)
    workspace.backend.gatherRows(encoded.outputs, layout.sentenceMajorRows, into: values)
    return attention.memory(of: values, in: workspace)
  }
}
