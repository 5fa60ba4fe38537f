import Layers

extension ModelOptions {
  /// A recurrence of these options.
  func recurrence(inputSize: Int, hiddenSize: Int) -> Recurrence.Configuration {
    Recurrence.Configuration(
      cell: cell.cell, inputSize: inputSize, hiddenSize: hiddenSize, transitions: transitionDepth,
      isNormalised: layerNorm)
  }

  /// How queries are compared with keys; nil without attention.
  var attentionKind: Attention.Kind? {
    switch attention {
    case .none: nil
    case .dot: .dot
    case .general: .general
    case .concat, .additive: .sum
    case .multiHead: .multiHead(heads: attentionHeads)
    }
  }
}
