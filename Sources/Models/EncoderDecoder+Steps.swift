import Layers
import Tensors

extension EncoderDecoder {
  /// Where the decoder stands for each live hypothesis.
  public struct State: Sendable {
    var decoder: Decoder.State
    let memory: Attention.Memory?
    /// The memory rows of each hypothesis's sentence.
    var spans: AttentionSpans

    public var rows: Int { spans.starts.count }

    /// What each row can attend to.
    var view: AttentionalReadout.View? {
      memory.map { AttentionalReadout.View(memory: $0, spans: spans) }
    }

    /// The rows in a new order, with repetition or omission; they live in `workspace`.
    public func selecting(_ rows: [Int32], in workspace: Workspace) -> State {
      var state = self
      state.decoder = decoder.map { workspace.rows(rows, of: $0) }
      state.spans = AttentionSpans(
        starts: rows.map { spans.starts[Int($0)] }, counts: rows.map { spans.counts[Int($0)] })
      return state
    }
  }

  /// Reads the sources; the state has a row for each, in the order given.
  ///
  /// - Parameters:
  ///   - sources: ids without markers
  ///   - end: the marker that closes every sentence
  ///   - workspace: holds the state, and the encoder's outputs for as long as states that follow it are used
  public func start(_ sources: [[Int32]], end: Int32, in workspace: Workspace) -> State {
    let packed = PackedSentences(sources.map { $0 + [end] })
    let encoded = encoder.forward(
      packed.tokens, layout: packed.layout, dropout: .none, in: workspace)
    let layers = zip(bridges, encoded.finals).map { bridge, final in
      bridge.forward(bridge.input(final: final, encoded, in: workspace), in: workspace)
    }
    let spans = AttentionSpans(
      starts: packed.layout.sentenceStarts, counts: packed.layout.lengths.map { Int32($0) })
    let sorted = State(
      decoder: decoder.initialState(layers, in: workspace),
      memory: view(of: encoded, spans: spans, in: workspace)?.memory, spans: spans)
    return sorted.selecting(packed.rowOfSentence.map { Int32($0) }, in: workspace)
  }

  /// Feeds one token to each row.
  ///
  /// - Parameters:
  ///   - tokens: what each row produced last
  ///   - state: where each row stands, advanced; it must live in another workspace, or in this one since its last
  ///     `reset()`
  ///   - workspace: holds the result and the advanced state
  /// - Returns: what comes next, in `workspace`.
  public func step(_ tokens: [Int32], _ state: inout State, in workspace: Workspace) -> Step {
    let trace = decoder.forward(
      tokens, layout: PackedLayout(oneStepOf: tokens.count),
      initial: state.decoder, view: state.view, dropout: .none, in: workspace)
    state.decoder = decoder.finalState(trace, in: workspace)
    return Step(
      logProbabilities: decoder.output.logProbabilities(trace.readout, in: workspace),
      attention: trace.attention?.meanWeights(in: workspace), spans: state.spans)
  }

  /// What the decoder gives for one token of each row.
  public struct Step {
    /// Of the next token [rows × vocabulary].
    public let logProbabilities: Matrix
    /// α, the weights of each row one after another; nil for a model without attention.
    let attention: Matrix?
    let spans: AttentionSpans

    /// What a row looked at, a share for each token of its source and the end marker; empty without attention.
    public func attention(ofRow row: Int) -> [Float] {
      guard let attention else { return [] }
      let start = spans.counts[..<row].reduce(0) { $0 + Int($1) }
      return attention.withRow(0) { Array($0[start..<start + Int(spans.counts[row])]) }
    }
  }
}
