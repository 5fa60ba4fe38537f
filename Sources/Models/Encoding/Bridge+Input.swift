import Layers
import Tensors

extension Bridge {
  /// What the bridge reads of a sentence: a layer's last state, or the mean of the encoder's outputs.
  func input(final: Matrix, _ encoded: Encoder.Trace, in workspace: Workspace) -> Matrix {
    guard kind == .mean else { return final }
    let layout = encoded.layout
    let mean = workspace.zeros(layout.sentences, encoded.outputs.columns)
    for step in 0..<layout.steps {
      let rows = layout.rows(ofStep: step)
      workspace.backend.add(encoded.outputs.rows(rows), to: mean.rows(0..<rows.count))
    }
    divideByLengths(mean, layout, on: workspace.backend)
    return mean
  }

  /// ∂L/∂ of what was read → ∂L/∂ of the layer's last state; adds to ∂L/∂ of the encoder's outputs.
  ///
  /// - Parameters:
  ///   - gradient: [sentences × input], used up
  ///   - final: the layer's last state [sentences × stateSize]
  ///   - outputGradient: [tokens × hidden]
  func inputBackward(
    _ gradient: Matrix, final: Matrix, layout: PackedLayout, addingTo outputGradient: Matrix,
    in workspace: Workspace
  ) -> Matrix {
    guard kind == .mean else { return gradient }
    divideByLengths(gradient, layout, on: workspace.backend)
    for step in 0..<layout.steps {
      let rows = layout.rows(ofStep: step)
      workspace.backend.add(gradient.rows(0..<rows.count), to: outputGradient.rows(rows))
    }
    return workspace.zeros(final.rows, final.columns)
  }

  private func divideByLengths(_ x: Matrix, _ layout: PackedLayout, on backend: any Backend) {
    for (sentence, length) in layout.lengths.enumerated() {
      backend.scale(x.rows(sentence..<sentence + 1), by: 1 / Float(length))
    }
  }
}
