import Layers
import Tensors

/// Many to one: a label for the whole sentence, equation (52).
public struct Classifier: SequenceModel {
  public typealias Configuration = LabelConfiguration

  let words: WordReader
  let stack: RecurrentStack
  let pooling: Pooling
  let output: OutputLayer

  public init(_ configuration: Configuration, from source: WeightSource) {
    let options = configuration.options
    words = configuration.reader(from: source)
    stack = RecurrentStack(.init(options: options, inputSize: words.size), from: source)
    pooling = Pooling(
      .init(kind: options.pooling, hiddenSize: options.hiddenSize), from: source.scoped("pooling"))
    output = configuration.output(from: source)
  }

  public static func predictions(targetLength: Int) -> Int { 1 }

  private struct Trace {
    let words: WordReader.Trace
    let stack: RecurrentStack.Trace
    let pooling: Pooling.Trace
    var layout: PackedLayout { stack.layout }
    var final: Matrix { stack.finals[stack.finals.count - 1] }
  }

  private func forward(
    _ sources: [[Int32]], dropout: Dropout, in workspace: Workspace
  ) -> Trace {
    let read = words.forward(sources, dropout: dropout.at(0), in: workspace)
    let layout = read.packed.layout
    let trace = stack.forward(read.vectors, layout: layout, dropout: dropout.at(1), in: workspace)
    let final = trace.finals[trace.finals.count - 1]
    return Trace(
      words: read, stack: trace,
      pooling: pooling.forward(trace.outputs, final: final, layout: layout, in: workspace))
  }

  /// The label of each of some sentences.
  ///
  /// - Returns: for each sentence the probability of each label
  public func probabilities(_ sources: [[Int32]], in workspace: Workspace) -> [[Float]] {
    let trace = forward(sources, dropout: .none, in: workspace)
    let rows = output.probabilities(trace.pooling.pooled, in: workspace)
    return trace.words.packed.rowOfSentence.map { rows[$0] }
  }

  public func loss(_ pairs: [TokenPair], in workspace: Workspace) -> CrossEntropy {
    let trace = forward(pairs.map(\.source), dropout: .none, in: workspace)
    return output.loss(
      trace.pooling.pooled, targets: trace.words.labels(of: pairs), smoothing: 0, in: workspace)
  }

  public func lossAndGradient(
    _ pairs: [TokenPair], smoothing: Float, dropout: Dropout, gradientScale: Float,
    into gradients: Classifier, in workspace: Workspace
  ) -> CrossEntropy {
    let trace = forward(pairs.map(\.source), dropout: dropout, in: workspace)
    // A sentence has one vector, so its layout is one step.
    let one = PackedLayout(oneStepOf: pairs.count)
    let seen = trace.pooling.pooled
    dropout.at(2).apply(to: seen, layout: one, on: workspace.backend)
    let (loss, gradient) = output.lossAndGradient(
      seen, targets: trace.words.labels(of: pairs), smoothing: smoothing,
      gradientScale: gradientScale,
      into: gradients.output, in: workspace)
    dropout.at(2).apply(to: gradient, layout: one, on: workspace.backend)
    let pooled = pooling.backward(
      trace.pooling, gradient: gradient, stateSize: trace.final.columns, layout: trace.layout,
      into: gradients.pooling, in: workspace)
    var finals = stack.noFinalGradients(trace.stack, in: workspace)
    finals[finals.count - 1] = pooled.final
    let vectors = stack.backward(
      trace.stack, outputGradient: pooled.outputs, finalGradients: finals, into: gradients.stack,
      in: workspace)
    words.backward(trace.words, gradient: vectors, into: gradients.words, in: workspace)
    return loss
  }
}
