import Layers
import Tensors

extension Bridge {
  /// What the bridge reads of a sentence: a layer's last state, or the mean of the encoder's outputs.
  func input(final: Matrix, _ encoded: Encoder.Trace, in workspace: Workspace) -> Matrix {
    guard kind == .mean else { return final }
    return Pooling.mean(encoded.outputs, encoded.layout, in: workspace)
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
    Pooling.meanBackward(gradient, layout, addingTo: outputGradient, on: workspace.backend)
    return workspace.zeros(final.rows, final.columns)
  }
}
