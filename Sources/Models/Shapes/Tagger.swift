import Layers
import Tensors

/// Many to many of equal length: a label for every token, each seen in the light of the whole sentence, equation (52).
public struct Tagger: SequenceModel {
  public typealias Configuration = LabelConfiguration

  let words: WordReader
  let stack: RecurrentStack
  let output: OutputLayer

  public init(_ configuration: Configuration, from source: WeightSource) {
    words = configuration.reader(from: source)
    stack = RecurrentStack(
      .init(options: configuration.options, inputSize: words.size), from: source)
    output = configuration.output(from: source)
  }

  public static func predictions(targetLength: Int) -> Int { targetLength }

  /// The labels of some sentences, token by token.
  ///
  /// - Returns: for each sentence and token the probability of each label
  public func probabilities(_ sources: [[Int32]], in workspace: Workspace) -> [[[Float]]] {
    let read = words.forward(sources, dropout: .none, in: workspace)
    let trace = stack.forward(
      read.vectors, layout: read.packed.layout, dropout: .none, in: workspace)
    return read.packed.unpack(output.probabilities(trace.outputs, in: workspace))
  }

  public func loss(_ pairs: [TokenPair], in workspace: Workspace) -> CrossEntropy {
    let read = words.forward(pairs.map(\.source), dropout: .none, in: workspace)
    let trace = stack.forward(
      read.vectors, layout: read.packed.layout, dropout: .none, in: workspace)
    return output.loss(
      trace.outputs, targets: read.packed.pack(pairs.map(\.target)), smoothing: 0, in: workspace)
  }

  public func lossAndGradient(
    _ pairs: [TokenPair], smoothing: Float, dropout: Dropout, gradientScale: Float,
    into gradients: Tagger, in workspace: Workspace
  ) -> CrossEntropy {
    let backend = workspace.backend
    let read = words.forward(pairs.map(\.source), dropout: dropout.at(0), in: workspace)
    let layout = read.packed.layout
    let trace = stack.forward(read.vectors, layout: layout, dropout: dropout.at(1), in: workspace)
    let seen = workspace.copy(of: trace.outputs)
    dropout.at(2).apply(to: seen, layout: layout, on: backend)
    let (loss, gradient) = output.lossAndGradient(
      seen, targets: read.packed.pack(pairs.map(\.target)), smoothing: smoothing,
      gradientScale: gradientScale, into: gradients.output, in: workspace)
    dropout.at(2).apply(to: gradient, layout: layout, on: backend)
    let vectors = stack.backward(
      trace, outputGradient: gradient,
      finalGradients: stack.noFinalGradients(trace, in: workspace), into: gradients.stack,
      in: workspace)
    words.backward(read, gradient: vectors, into: gradients.words, in: workspace)
    return loss
  }
}
