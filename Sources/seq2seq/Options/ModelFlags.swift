import ArgumentParser
import Layers
import Models

/// A flag for every field of `ModelOptions`.
struct ModelFlags: ParsableArguments {
  @Option(help: "Core cell.")
  var cell: CellKind?

  @Option(help: "Numbers in an embedding.")
  var embeddingSize: Int?

  @Option(help: "Numbers in a hidden state.")
  var hiddenSize: Int?

  @Option(help: "Recurrent layers on each side.")
  var layers: Int?

  @Flag(inversion: .prefixedNo, help: "Let the encoder read from both ends.")
  var bidirectional: Bool?

  @Option(
    help: "How decoder steps look at the source.")
  var attention: ModelOptions.AttentionKind?

  @Option(
    help:
      "From the encoder's last state to the decoder's first.")
  var bridge: Bridge.Kind?

  @Flag(inversion: .prefixedNo, help: "Share weights of output layer and target embedding.")
  var tiedOutput: Bool?

  func apply(to options: inout ModelOptions) {
    options.cell = cell ?? options.cell
    options.embeddingSize = embeddingSize ?? options.embeddingSize
    options.hiddenSize = hiddenSize ?? options.hiddenSize
    options.layers = layers ?? options.layers
    options.bidirectional = bidirectional ?? options.bidirectional
    options.attention = attention ?? options.attention
    options.bridge = bridge ?? options.bridge
    options.tiedOutput = tiedOutput ?? options.tiedOutput
  }
}

extension CellKind: ExpressibleByArgument {}
extension ModelOptions.AttentionKind: ExpressibleByArgument {}
extension Bridge.Kind: ExpressibleByArgument {}
