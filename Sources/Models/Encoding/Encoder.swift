import Layers
import Tensors

/// Many to one: folds the source tokens into a state for each layer, and keeps the outputs for attention.
struct Encoder: WeightSet, Sendable {
  struct Configuration: Sendable {
    var options: ModelOptions
    var vocabularySize: Int
  }

  let embedding: Embedding
  let stack: RecurrentStack

  init(_ configuration: Configuration, from source: WeightSource) {
    let options = configuration.options
    embedding = Embedding(
      .init(vocabularySize: configuration.vocabularySize, size: options.embeddingSize),
      from: source.scoped("embedding"))
    stack = RecurrentStack(.init(options: options, inputSize: options.embeddingSize), from: source)
  }

  struct Trace {
    let tokens: [Int32]
    let stack: RecurrentStack.Trace
    let dropout: Dropout
    var layout: PackedLayout { stack.layout }
    /// Top outputs [tokens × hidden]
    var outputs: Matrix { stack.outputs }
    /// Last state of each layer [sentences × stateSize]
    var finals: [Matrix] { stack.finals }
  }

  /// - Parameter tokens: packed ids
  func forward(
    _ tokens: [Int32], layout: PackedLayout, dropout: Dropout, in workspace: Workspace
  ) -> Trace {
    let vectors = embedding.forward(tokens, in: workspace)
    dropout.at(Self.words).apply(
      toWords: vectors, rate: dropout.rates.sourceWords, on: workspace.backend)
    return Trace(
      tokens: tokens,
      stack: stack.forward(vectors, layout: layout, dropout: dropout, in: workspace),
      dropout: dropout)
  }

  func backward(
    _ trace: Trace, outputGradient: Matrix, finalGradients: [Matrix], into gradients: Encoder,
    in workspace: Workspace
  ) {
    let gradient = stack.backward(
      trace.stack, outputGradient: outputGradient, finalGradients: finalGradients,
      into: gradients.stack, in: workspace)
    trace.dropout.at(Self.words).apply(
      toWords: gradient, rate: trace.dropout.rates.sourceWords, on: workspace.backend)
    embedding.backward(gradient, tokens: trace.tokens, into: gradients.embedding, in: workspace)
  }

  /// Seed of dropout of whole words, beside those of the stack.
  private static let words = 100
}
