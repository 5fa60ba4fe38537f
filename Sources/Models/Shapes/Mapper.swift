import Layers
import Tensors

/// One to one: a plain network with one hidden layer, `ŷ = softmax(W_2 tanh(W_1 x + b_1) + b_2)`, that knows nothing but its
/// input, equation (52).
///
/// An input of several tokens is the mean of their vectors.
public struct Mapper: SequenceModel {
  public typealias Configuration = LabelConfiguration

  let words: WordReader
  let hidden: Linear
  let output: OutputLayer

  public init(_ configuration: Configuration, from source: WeightSource) {
    words = configuration.reader(from: source)
    hidden = Linear(
      .init(inputSize: words.size, outputSize: configuration.options.hiddenSize),
      from: source.scoped("hidden"))
    output = configuration.output(from: source)
  }

  public static func predictions(targetLength: Int) -> Int { 1 }

  private struct Trace {
    let words: WordReader.Trace
    /// [inputs × size]
    let x: Matrix
    /// [inputs × hidden]
    let activation: Matrix
  }

  private func forward(
    _ sources: [[Int32]], dropout: Dropout, in workspace: Workspace
  ) -> Trace {
    let read = words.forward(sources, dropout: dropout.at(0), in: workspace)
    dropout.at(1).apply(to: read.vectors, layout: read.packed.layout, on: workspace.backend)
    let x = Pooling.mean(read.vectors, read.packed.layout, in: workspace)
    let activation = hidden.forward(x, in: workspace)
    workspace.backend.tanh(activation)
    return Trace(words: read, x: x, activation: activation)
  }

  /// What each input maps to.
  ///
  /// - Returns: for each input the probability of each label
  public func probabilities(_ sources: [[Int32]], in workspace: Workspace) -> [[Float]] {
    let trace = forward(sources, dropout: .none, in: workspace)
    let rows = output.probabilities(trace.activation, in: workspace)
    return trace.words.packed.rowOfSentence.map { rows[$0] }
  }

  public func loss(_ pairs: [TokenPair], in workspace: Workspace) -> CrossEntropy {
    let trace = forward(pairs.map(\.source), dropout: .none, in: workspace)
    return output.loss(
      trace.activation, targets: trace.words.labels(of: pairs), smoothing: 0, in: workspace)
  }

  public func lossAndGradient(
    _ pairs: [TokenPair], smoothing: Float, dropout: Dropout, gradientScale: Float,
    into gradients: Mapper, in workspace: Workspace
  ) -> CrossEntropy {
    let backend = workspace.backend
    let trace = forward(pairs.map(\.source), dropout: dropout, in: workspace)
    let one = PackedLayout(oneStepOf: pairs.count)
    let seen = workspace.copy(of: trace.activation)
    dropout.at(2).apply(to: seen, layout: one, on: backend)
    let (loss, gradient) = output.lossAndGradient(
      seen, targets: trace.words.labels(of: pairs), smoothing: smoothing,
      gradientScale: gradientScale,
      into: gradients.output, in: workspace)
    dropout.at(2).apply(to: gradient, layout: one, on: backend)
    backend.tanhBackward(gradient, output: trace.activation)
    let x = hidden.backward(gradient, input: trace.x, into: gradients.hidden, in: workspace)
    let layout = trace.words.packed.layout
    let vectors = workspace.zeros(layout.tokens, x.columns)
    Pooling.meanBackward(x, layout, addingTo: vectors, on: backend)
    dropout.at(1).apply(to: vectors, layout: layout, on: backend)
    words.backward(trace.words, gradient: vectors, into: gradients.words, in: workspace)
    return loss
  }
}
