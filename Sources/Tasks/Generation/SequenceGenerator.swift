import Corpora
import Decoding
import Metrics
import Models
import Synchronization
import Tensors
import Text
import Translation

/// Labels in, sequences out: names of a language, tunes of a key.
public struct SequenceGenerator: Sendable {
  public let labels: Labels
  private let model: Generator
  private let tokenizer: Tokenizer

  /// Sequences that are written or read together.
  private static let batchSize = 64

  /// - Parameters:
  ///   - model: what writes
  ///   - source: the vocabulary of labels
  ///   - target: the vocabulary of sequences
  public init(model: Generator, source: Tokenizer, target: Tokenizer) {
    self.model = model
    tokenizer = target
    labels = Labels(source)
  }

  /// Draws sequences; the same options draw the same ones, however many threads there are.
  ///
  /// - Parameters:
  ///   - source: numbers of labels, at least one
  ///   - count: sequences wanted
  ///   - options: how they are drawn
  ///   - threads: at most so many draw at a time
  public func generate(
    from source: [Int32], count: Int, options: GenerationOptions, threads: Int = 1
  ) -> [GeneratedSequence] {
    let batches = stride(from: 0, to: count, by: Self.batchSize).map {
      $0..<min($0 + Self.batchSize, count)
    }
    let beginning =
      options.beginning.isEmpty
      ? nil
      : ForcedBeginning(
        options.beginning, of: tokenizer, spellings: TokenSpellings(of: tokenizer))
    let sequences = Mutex([Int: [GeneratedSequence]]())
    forEachInParallel(batches.count, threads: threads) { batch in
      let drawn = draw(source, batches[batch], beginning, options)
      sequences.withLock { $0[batch] = drawn }
    }
    return sequences.withLock { drawn in batches.indices.flatMap { drawn[$0] ?? [] } }
  }

  /// - Parameter numbers: of the sequences among all; each has a seed of its own
  private func draw(
    _ source: [Int32], _ numbers: Range<Int>, _ beginning: ForcedBeginning?,
    _ options: GenerationOptions
  ) -> [GeneratedSequence] {
    var search = SearchOptions()
    search.maximumLengthExtra = options.maximumLength
    let requests = numbers.map { number in
      var request = SearchRequest(sourceLength: 0)
      request.seed = UInt64(number)
      request.beginning = beginning
      return request
    }
    let state = model.start(numbers.map { _ in source }, in: Workspace())
    return Sampling(options: search, sampling: options.sampling, tokens: .ofVocabularies)
      .search(
        GeneratorSteps(model: model, vocabularySize: tokenizer.vocabulary.count),
        from: state, for: requests, count: 1
      ).flatMap { $0 }.map {
        GeneratedSequence(
          text: tokenizer.decode($0.tokens).inOneLine, logProbability: $0.logProbability,
          isComplete: $0.isComplete)
      }
  }

  /// How surprised the model is by sequences.
  ///
  /// - Parameters:
  ///   - examples: the labels of each sequence and the sequence
  ///   - threads: at most so many batches are read at a time
  /// - Returns: nil if a label is not known
  public func perplexity(of examples: [SentencePair], threads: Int = 1) -> Perplexity? {
    var pairs: [TokenPair] = []
    for example in examples {
      guard let source = labels.numbers(in: example.source) else { return nil }
      pairs.append((source, tokenizer.encode(example.target)))
    }
    pairs.sort { $0.target.count > $1.target.count }
    let batches = stride(from: 0, to: pairs.count, by: Self.batchSize).map {
      Array(pairs[$0..<min($0 + Self.batchSize, pairs.count)])
    }
    // Summed in their order, so that rounding does not depend on threads.
    let losses = Mutex([Double](repeating: 0, count: batches.count))
    forEachInParallel(batches.count, threads: threads) { batch in
      let loss = model.loss(batches[batch], in: Workspace()).negativeLogLikelihood
      losses.withLock { $0[batch] = loss }
    }
    return Perplexity(
      nats: losses.withLock { $0.reduce(0, +) },
      tokens: pairs.reduce(0) { $0 + Generator.predictions(targetLength: $1.target.count) },
      characters: examples.reduce(0) {
        $0 + tokenizer.normalize($1.target).unicodeScalars.count + 1
      })
  }
}
