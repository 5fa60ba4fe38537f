import Layers
import Tensors

extension EncoderDecoder {
  /// The batch with some of the tokens that the decoder reads replaced by what this model would have chosen there: scheduled
  /// sampling (Bengio et al. 2015) in parallel (Mihaylova & Martins 2019; Duckworth et al. 2019), equation (65).
  ///
  /// Each choice is the most probable token after the true ones before it. Where that is the end marker, which no
  /// translation goes on after, the true token stays. What is to be predicted stays the same.
  ///
  /// - Parameters:
  ///   - batch: sentence pairs with the true tokens
  ///   - share: probability of a token to be replaced
  ///   - seed: decides which are
  ///   - workspace: memory for reading the batch once
  public func readingOwnChoices(
    in batch: TranslationBatch, share: Float, seed: UInt64, in workspace: Workspace
  ) -> TranslationBatch {
    let trace = forward(batch, dropout: .none, in: workspace)
    let choices = decoder.output.choices(trace.decoder.readout, in: workspace)
    var generator = SeededGenerator(seed: seed)
    var result = batch
    let sentences = batch.targetLayout.sentences
    for (row, previous) in batch.targetLayout.previousRows.enumerated() {
      // The start marker stands before the first token, whatever the model thinks.
      guard previous >= sentences else { continue }
      let isReplaced = generator.nextUnitFloat() < share
      let choice = choices[Int(previous) - sentences]
      if isReplaced, choice != batch.markers.end { result.targetInputs[row] = choice }
    }
    return result
  }
}
