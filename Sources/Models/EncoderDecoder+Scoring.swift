import Layers
import Tensors

extension EncoderDecoder {
  /// Log-probabilities of given translations, token by token: forced decoding.
  ///
  /// - Parameters:
  ///   - pairs: ids without markers
  ///   - markers: what to put around them
  ///   - workspace: what the encoder computes lives there; of the decoder only a stretch of steps is held at a time
  /// - Returns: for each pair, in order, nats of each target token, those of the end marker last
  public func tokenLogProbabilities(
    _ pairs: [(source: [Int32], target: [Int32])], markers: TranslationBatch.Markers,
    in workspace: Workspace
  ) -> [[Float]] {
    Self.tokenLogProbabilities(pairs, by: [(self, 1)], markers: markers, in: workspace)
  }

  /// The same by several models as one: `p ∝ Π p_m^{w_m}`.
  ///
  /// - Parameters:
  ///   - pairs: ids without markers
  ///   - members: at least one, all with the same vocabularies; weights are positive
  ///   - markers: what to put around them
  ///   - workspace: what the encoders compute lives there
  public static func tokenLogProbabilities(
    _ pairs: [(source: [Int32], target: [Int32])],
    by members: [(model: EncoderDecoder, weight: Float)], markers: TranslationBatch.Markers,
    in workspace: Workspace
  ) -> [[Float]] {
    let batch = TranslationBatch(pairs, markers: markers)
    let total = members.reduce(0) { $0 + $1.weight }
    var readings = members.map { ForcedReading(of: batch, by: $0.model, in: workspace) }
    var packed: [Float] = []
    for steps in batch.targetLayout.stretches(ofTokens: stretchTokens) {
      let stretch = Workspace(backend: workspace.backend)
      let rows = batch.targetLayout.rows(ofSteps: steps)
      let voices = members.indices.map { index in
        OutputLayer.Voice(
          members[index].model.decoder.output, readings[index].advance(steps, in: stretch),
          weight: members[index].weight / total)
      }
      packed += OutputLayer.logProbabilities(
        of: Array(batch.targetOutputs[rows]), by: voices, in: stretch)
    }
    return batch.unpack(packed)
  }

  /// Target tokens that the decoder reads in one go: enough for large products, and few enough that attention over a
  /// very long source fits into memory.
  private static let stretchTokens = 1024
}

/// A decoder on its way through given translations.
private struct ForcedReading {
  private let batch: TranslationBatch
  private let decoder: Decoder
  private let view: AttentionalReadout.View?
  /// For the sentences that go on.
  private var state: Decoder.State

  init(of batch: TranslationBatch, by model: EncoderDecoder, in workspace: Workspace) {
    self.batch = batch
    decoder = model.decoder
    let encoded = model.encoder.forward(
      batch.sourceTokens, layout: batch.sourceLayout, dropout: .none, in: workspace)
    view = model.view(of: encoded, spans: batch.spans, in: workspace)
    let read = model.bridgeInputs(of: encoded, rows: batch.sourceRows, in: workspace)
    let layers = zip(model.bridges, read).map { $0.forward($1, in: workspace) }
    state = decoder.initialState(layers, in: workspace)
  }

  /// What the output layer sees of the tokens of some steps [tokens × readout], in `workspace`, where the states go on
  /// to live.
  mutating func advance(_ steps: Range<Int>, in workspace: Workspace) -> Matrix {
    let layout = batch.targetLayout.steps(steps)
    let rows = batch.targetLayout.rows(ofSteps: steps)
    let trace = decoder.forward(
      Array(batch.targetInputs[rows]), layout: layout,
      initial: state.map { $0.rows(0..<layout.sentences) },
      view: view.map { .init(memory: $0.memory, spans: $0.spans.queries(rows)) }, dropout: .none,
      in: workspace)
    state = decoder.finalState(trace, in: workspace)
    return trace.readout
  }
}

extension PackedLayout {
  /// The rows of several steps.
  fileprivate func rows(ofSteps steps: Range<Int>) -> Range<Int> {
    rows(ofStep: steps.lowerBound).lowerBound..<rows(ofStep: steps.upperBound - 1).upperBound
  }

  /// All steps in stretches of so many tokens, or a little more.
  fileprivate func stretches(ofTokens count: Int) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    for step in 0..<steps where step + 1 == steps || rows(ofSteps: start..<step + 1).count >= count
    {
      stretches.append(start..<step + 1)
      start = step + 1
    }
    return stretches
  }
}
