import Layers
import Tensors

extension Decoder {
  /// What a forward pass leaves for its backward pass.
  struct Trace {
    let tokens: [Int32]
    let layers: [Recurrence.Trace]
    let attention: AttentionalReadout.Pass?
    let feeding: (any AttentiveFeeding)?
    let layout: PackedLayout
    /// What the projection reads [tokens × hidden]
    let top: Matrix
    /// What the output layer sees [tokens × readout], after dropout
    let readout: Matrix
    let dropout: Dropout
    let hasOpening: Bool
  }

  /// All positions of all sentences at once; of a layout with one step, that step: training and search are the same.
  ///
  /// - Parameters:
  ///   - tokens: packed ids, each the one before the token to predict
  ///   - initial: where each sentence stands before its first token here
  ///   - opening: what the first step reads in place of its tokens [sentences × embedding]; nil for the tokens
  ///   - view: what is attended to; nil for a model without attention
  /// - Returns: a trace whose `readout` [tokens × readout] feeds the output layer.
  func forward(
    _ tokens: [Int32], layout: PackedLayout, initial: State, opening: Matrix? = nil,
    view: AttentionalReadout.View?, dropout: Dropout, in workspace: Workspace
  ) -> Trace {
    let backend = workspace.backend
    var output = embedding.forward(tokens, in: workspace)
    dropout.at(Place.words).apply(toWords: output, rate: dropout.rates.targetWords, on: backend)
    if let opening { backend.copy(opening, to: output.rows(0..<layout.sentences)) }
    var traces: [Recurrence.Trace] = []
    var pass: AttentionalReadout.Pass?
    var feedingPass: (any AttentiveFeeding)?
    for (index, layer) in layers.enumerated() {
      let below = output
      let inputs =
        index == 0 ? below : self.inputs(above: below, pass?.output, in: workspace)
      dropout.at(index).apply(to: inputs, layout: layout, on: backend)
      let residual = isResidual && index > 0 ? below : nil
      if index == attentionLayer, let attention, let view {
        let new = AttentionalReadout.Pass(attention, over: view, below: residual, in: workspace)
        pass = new
        feedingPass = feed(new, from: initial, dropout: dropout)
      }
      let trace = layer.forward(
        inputs, layout: layout, initial: initial.layers[index],
        dropout: dropout.at(Place.recurrences + index),
        feeding: index == attentionLayer ? feedingPass : nil, in: workspace)
      traces.append(trace)
      output = workspace.copy(of: trace.outputs)
      if let residual { backend.add(residual, to: output) }
      if index == attentionLayer, feedingPass == nil, let pass {
        pass.attend(output, rows: 0..<layout.tokens)
        pass.combine(output, rows: 0..<layout.tokens)
      }
    }
    let readout: Matrix
    if let pass, attentionLayer == layers.count - 1 {
      readout = workspace.copy(of: pass.output)
    } else {
      readout = projection?.forward(output, in: workspace) ?? workspace.copy(of: output)
    }
    dropout.at(layers.count).apply(to: readout, layout: layout, on: backend)
    return Trace(
      tokens: tokens, layers: traces, attention: pass, feeding: feedingPass, layout: layout,
      top: output, readout: readout, dropout: dropout, hasOpening: opening != nil)
  }

  /// Where each sentence stands after its last token of a pass.
  func finalState(_ trace: Trace, in workspace: Workspace) -> State {
    State(
      layers: zip(layers, trace.layers).map { $0.finalStates($1, in: workspace) },
      attentional: trace.feeding is AttentionalFeeding
        ? trace.attention.map { workspace.rows(trace.layout.lastRows, of: $0.output) } : nil)
  }

  /// Seeds of dropout beside those of the layers' inputs, 0 to the number of layers.
  enum Place {
    static let words = 100
    static let fed = 101
    static let recurrences = 200
  }

  private func feed(
    _ pass: AttentionalReadout.Pass, from initial: State, dropout: Dropout
  ) -> (any AttentiveFeeding)? {
    guard let feeding else { return nil }
    guard let attentional = initial.attentional else {
      return ContextFeeding(feeding, around: pass)
    }
    return AttentionalFeeding(
      feeding, around: pass, initial: attentional, dropout: dropout.at(Place.fed))
  }

  /// What a layer above the first reads: h of the layer below, above attention [h; h̃]. A copy, since dropout works in
  /// place.
  private func inputs(
    above below: Matrix, _ attentional: Matrix?, in workspace: Workspace
  ) -> Matrix {
    guard let attentional else { return workspace.copy(of: below) }
    let joined = workspace.matrix(below.rows, below.columns + attentional.columns)
    workspace.backend.copy(below, to: joined.columns(0..<below.columns))
    workspace.backend.copy(attentional, to: joined.columns(below.columns..<joined.columns))
    return joined
  }
}
