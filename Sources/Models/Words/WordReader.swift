import Layers
import Tensors

/// A vector for every source token: its embedding, and where words are spelled, what a `CharacterReader` makes of their
/// characters beside it.
struct WordReader: WeightSet, Sendable {
  struct Configuration: Sendable {
    var options: ModelOptions
    var vocabularySize: Int
    /// 0 where words are not spelled.
    var characterVocabularySize: Int
  }

  let embedding: Embedding
  let characters: CharacterReader?

  init(_ configuration: Configuration, from source: WeightSource) {
    let options = configuration.options
    embedding = Embedding(
      .init(vocabularySize: configuration.vocabularySize, size: options.embeddingSize),
      from: source.scoped("embedding"))
    characters =
      configuration.characterVocabularySize > 0
      ? CharacterReader(
        .init(options: options, vocabularySize: configuration.characterVocabularySize),
        from: source.scoped("characters"))
      : nil
  }

  /// Numbers in a vector.
  var size: Int { embedding.weights.columns + (characters?.layer.hiddenSize ?? 0) }

  struct Trace {
    let packed: PackedSentences
    let characters: CharacterReader.Trace?
    /// [tokens × size]
    let vectors: Matrix
    let dropout: Dropout

    /// The one label of each pair, in the order of the sentences' rows.
    func labels(of pairs: [TokenPair]) -> [Int32] { packed.order.map { pairs[$0].target[0] } }
  }

  /// - Parameter sources: the sentences, spelled if this reads characters; at least one token each
  func forward(_ sources: [[Int32]], dropout: Dropout, in workspace: Workspace) -> Trace {
    let spelled = characters == nil ? nil : sources.map { SpelledWords($0) }
    let packed = PackedSentences(spelled?.map(\.words) ?? sources)
    let vectors = workspace.matrix(packed.tokens.count, size)
    let embedded = embedding.forward(packed.tokens, in: workspace)
    dropout.at(Self.words).apply(
      toWords: embedded, rate: dropout.rates.sourceWords, on: workspace.backend)
    workspace.backend.copy(embedded, to: vectors.columns(0..<embedded.columns))
    let read = spelled.flatMap { spelled in
      characters?.forward(
        packed.layout.pack(packed.order.map { spelled[$0].spellings }),
        dropout: dropout.at(Self.spellings), in: workspace)
    }
    if let read {
      workspace.backend.copy(
        read.vectors, to: vectors.columns(embedded.columns..<vectors.columns))
    }
    return Trace(packed: packed, characters: read, vectors: vectors, dropout: dropout)
  }

  /// Adds the weight gradients.
  ///
  /// - Parameter gradient: ∂L/∂vectors [tokens × size]
  func backward(
    _ trace: Trace, gradient: Matrix, into gradients: WordReader, in workspace: Workspace
  ) {
    let width = embedding.weights.columns
    if let characters, let read = trace.characters, let characterGradients = gradients.characters {
      characters.backward(
        read, gradient: gradient.columns(width..<gradient.columns), into: characterGradients,
        in: workspace)
    }
    let embedded = gradient.columns(0..<width)
    trace.dropout.at(Self.words).apply(
      toWords: embedded, rate: trace.dropout.rates.sourceWords, on: workspace.backend)
    embedding.backward(
      embedded, tokens: trace.packed.tokens, into: gradients.embedding, in: workspace)
  }

  /// Seeds of dropout beside those of what reads the vectors.
  private static let words = 100
  private static let spellings = 300
}
