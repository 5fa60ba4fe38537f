import Layers
import Tensors

extension EncoderDecoder {
  /// What each target token looked at when it was produced, by teacher forcing of one pair.
  ///
  /// - Parameters:
  ///   - source: ids without markers
  ///   - target: ids without markers
  ///   - markers: what to put around them
  ///   - workspace: holds what is returned
  /// - Returns: α [target + 1 × source + 1], the end markers last on both sides; nil for a model without attention.
  public func attention(
    source: [Int32], target: [Int32], markers: TranslationBatch.Markers, in workspace: Workspace
  ) -> Matrix? {
    let batch = TranslationBatch([(source, target)], markers: markers)
    let trace = forward(batch, dropout: .none, in: workspace)
    return trace.decoder.attention?.meanWeights(in: workspace)
      .reshaped(rows: target.count + 1, columns: source.count + 1)
  }
}
