import Corpora
import Models

extension ModelOptions {
  /// The architecture in a few words: what of it a task has.
  func text(for task: Task) -> String {
    let characters = characterSize > 0 ? ["characters \(characterSize)"] : []
    let sizes = "\(embeddingSize)/\(hiddenSize)"
    switch task {
    case .map: return (["plain network \(sizes)"] + characters).joined(separator: ", ")
    case .translate:
      return (recurrence(sizes, readsBothWays: bidirectional) + attentionParts)
        .joined(separator: ", ")
    case .classify:
      return
        (recurrence(sizes, readsBothWays: bidirectional) + ["\(pooling.rawValue) pooling"]
        + characters)
        .joined(separator: ", ")
    case .tag:
      return (recurrence(sizes, readsBothWays: bidirectional) + characters)
        .joined(separator: ", ")
    case .generate: return recurrence(sizes, readsBothWays: false).joined(separator: ", ")
    }
  }

  private func recurrence(_ sizes: String, readsBothWays: Bool) -> [String] {
    var parts = ["\(readsBothWays ? "bidirectional " : "")\(cell.rawValue) \(sizes)"]
    if layers > 1 { parts.append("\(layers) \(residual ? "residual " : "")layers") }
    if transitionDepth > 1 { parts.append("\(transitionDepth) transitions") }
    if layerNorm { parts.append("layer-normalised") }
    return parts
  }

  private var attentionParts: [String] {
    [attention == .none ? "no attention" : "\(attention.rawValue) attention"]
      + (inputFeeding ? ["input feeding"] : [])
  }
}
