import Layers
import Tensors

extension EncoderDecoder {
  /// The summed loss of a batch, for validation.
  public func loss(
    _ batch: TranslationBatch, smoothing: Float = 0, in workspace: Workspace
  ) -> CrossEntropy {
    let trace = forward(batch, dropout: .none, in: workspace)
    return decoder.output.loss(
      trace.decoder.readout, targets: batch.targetOutputs, smoothing: smoothing, in: workspace)
  }

  /// The summed loss of a batch; adds `gradientScale` times its gradients.
  public func lossAndGradient(
    _ batch: TranslationBatch, smoothing: Float, dropout: Dropout, gradientScale: Float,
    into gradients: EncoderDecoder, in workspace: Workspace
  ) -> CrossEntropy {
    let trace = forward(batch, dropout: dropout, in: workspace)
    let (loss, readoutGradient) = decoder.output.lossAndGradient(
      trace.decoder.readout, targets: batch.targetOutputs, smoothing: smoothing,
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
    let outputGradient = workspace.zeros(
      trace.encoder.outputs.rows, trace.encoder.outputs.columns)
    if let memoryGradient = decoded.memory {
      backend.scatterAddRows(
        memoryGradient, batch.sourceLayout.sentenceMajorRows, to: outputGradient)
    }
    let finalGradients = bridges.indices.map { index in
      let gradient = bridges[index].backward(
        decoded.initial[index], input: trace.bridgeInputs[index],
        output: trace.bridgeOutputs[index], into: gradients.bridges[index], in: workspace)
      let reordered = workspace.zeros(batch.sourceLayout.sentences, gradient.columns)
      backend.scatterAddRows(gradient, batch.sourceRows, to: reordered)
      return bridges[index].inputBackward(
        reordered, final: trace.encoder.finals[index], layout: batch.sourceLayout,
        addingTo: outputGradient, in: workspace)
    }
    encoder.backward(
      trace.encoder, outputGradient: outputGradient, finalGradients: finalGradients,
      into: gradients.encoder, in: workspace)
  }
}
