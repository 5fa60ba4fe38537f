import Layers
import Tensors

/// A vector for every word from its characters: the last states of a recurrence that reads them from both ends (Ling et al.
/// 2015; Lample et al. 2016).
///
/// A word that occurs several times in a batch is read once.
struct CharacterReader: WeightSet, Sendable {
  struct Configuration: Sendable {
    var options: ModelOptions
    var vocabularySize: Int
  }

  let embedding: Embedding
  let layer: EncoderLayer

  init(_ configuration: Configuration, from source: WeightSource) {
    var options = configuration.options
    options.hiddenSize = options.characterSize
    options.bidirectional = true
    embedding = Embedding(
      .init(vocabularySize: configuration.vocabularySize, size: options.characterSize),
      from: source.scoped("embedding"))
    layer = EncoderLayer(
      .init(options: options, inputSize: options.characterSize), from: source)
  }

  struct Trace {
    let characters: [Int32]
    let layer: EncoderLayer.Trace
    /// For each word of the batch its row among those that were read.
    let rows: [Int32]
    /// [words × characterSize]
    let vectors: Matrix
    let dropout: Dropout
  }

  /// - Parameter spellings: of each word the ids of its characters; one without any is read as one unknown character
  func forward(_ spellings: [[Int32]], dropout: Dropout, in workspace: Workspace) -> Trace {
    var places: [[Int32]: Int] = [:]
    var distinct: [[Int32]] = []
    let placeOfWord = spellings.map { spelling in
      let spelling = spelling.isEmpty ? [0] : spelling
      if let place = places[spelling] { return place }
      places[spelling] = distinct.count
      distinct.append(spelling)
      return distinct.count - 1
    }
    let packed = PackedSentences(distinct)
    let inputs = embedding.forward(packed.tokens, in: workspace)
    dropout.apply(to: inputs, layout: packed.layout, on: workspace.backend)
    let trace = layer.forward(
      inputs, layout: packed.layout, dropout: dropout.at(1), in: workspace)
    let rows = placeOfWord.map { Int32(packed.rowOfSentence[$0]) }
    return Trace(
      characters: packed.tokens, layer: trace, rows: rows,
      vectors: workspace.rows(rows, of: trace.final.columns(0..<layer.hiddenSize)),
      dropout: dropout)
  }

  /// Adds the weight gradients.
  ///
  /// - Parameter gradient: ∂L/∂vectors [words × characterSize]
  func backward(
    _ trace: Trace, gradient: Matrix, into gradients: CharacterReader, in workspace: Workspace
  ) {
    let backend = workspace.backend
    let layout = trace.layer.layout
    let final = workspace.zeros(layout.sentences, layer.stateSize)
    backend.scatterAddRows(gradient, trace.rows, to: final.columns(0..<layer.hiddenSize))
    let inputs = layer.backward(
      trace.layer, outputGradient: workspace.zeros(layout.tokens, layer.hiddenSize),
      finalGradient: final, into: gradients.layer, in: workspace)
    trace.dropout.apply(to: inputs, layout: layout, on: backend)
    embedding.backward(inputs, tokens: trace.characters, into: gradients.embedding, in: workspace)
  }
}
