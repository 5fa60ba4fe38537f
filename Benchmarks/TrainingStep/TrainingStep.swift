import ArgumentParser
import Corpora
import Layers
import Models
import Tensors
import Training

/// Measures updates: forward, backward, clipping and optimiser.
@main
struct TrainingStep: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure target tokens per second of training.",
    discussion: """
      On random sentences of one length, or on two files of token ids, a sentence a line, without start and end
      tokens, for an epoch at most:

        TrainingStep --synthetic 8000 256 512 1 64 14
        TrainingStep --data SOURCE TARGET --vocab 8000 8000 --shape 256 512 1 64
      """)

  @Option(
    parsing: .upToNextOption,
    help: "Vocabulary, embedding, hidden, layers, batch, length.")
  var synthetic: [Int] = []

  @Option(parsing: .upToNextOption, help: "Files of ids, source and target.")
  var data: [String] = []

  @Option(parsing: .upToNextOption, help: "Vocabulary sizes of --data, source and target.")
  var vocab: [Int] = []

  @Option(parsing: .upToNextOption, help: "Embedding, hidden, layers, batch of --data.")
  var shape = [256, 512, 1, 64]

  @Option var threads = 2
  @Option(help: "Time budget after the warm-up.") var seconds = 20.0
  @Option(help: "Updates that do not count.") var warmUp = 3

  func validate() throws {
    guard synthetic.isEmpty != data.isEmpty else {
      throw ValidationError("expected --synthetic or --data")
    }
    guard synthetic.isEmpty || synthetic.count == 6 else {
      throw ValidationError("--synthetic: expected 6 numbers, found \(synthetic.count)")
    }
    guard data.isEmpty || (data.count == 2 && vocab.count == 2 && shape.count == 4) else {
      throw ValidationError("--data: expected 2 files, --vocab with 2 numbers, --shape with 4")
    }
  }

  func run() throws {
    let isSynthetic = !synthetic.isEmpty
    let vocabularies = isSynthetic ? [synthetic[0], synthetic[0]] : vocab
    let shape = isSynthetic ? Array(synthetic[1...4]) : shape
    let pairs =
      isSynthetic
      ? randomPairs(vocabulary: synthetic[0], count: synthetic[4] * 100, length: synthetic[5])
      : try readPairs(vocabularies)
    var model = ModelOptions()
    (model.embeddingSize, model.hiddenSize, model.layers) = (shape[0], shape[1], shape[2])
    var options = TrainingOptions()
    options.batchSize = shape[3]
    options.epochs = isSynthetic ? Int.max - 1 : 1
    options.patience = 0
    let trainer = try Trainer(
      model: .init(
        options: model, sourceVocabularySize: vocabularies[0],
        targetVocabularySize: vocabularies[1]),
      objective: TranslationObjective(options, markers: .init(start: 2, end: 3)), options: options,
      training: pairs, validation: firstPair(of: pairs), threads: threads)
    let (tokens, updates, elapsed) = try measure(trainer)
    print(
      """
      {"threads": \(threads), "target_tokens_per_second": \((Double(tokens) / elapsed).rounded()), \
      "steps": \(updates), "seconds": \(elapsed)}
      """)
  }

  /// Target tokens, updates and seconds after the warm-up; the validation that ends an epoch does not count.
  private func measure(_ trainer: Trainer<EncoderDecoder>) throws -> (
    tokens: Int, updates: Int, seconds: Double
  ) {
    var (tokens, updates, elapsed) = (0, 0, 0.0)
    /// Both begin anew with every epoch.
    var (tokensBefore, secondsBefore) = (0, 0.0)
    _ = try trainer.run(
      stop: { elapsed > seconds ? .interrupted : nil },
      listen: { event in
        switch event {
        case .update(let report):
          if report.updates > warmUp {
            tokens += trainer.progress.tokens - tokensBefore
            elapsed += trainer.progress.seconds - secondsBefore
            updates += 1
          }
          (tokensBefore, secondsBefore) = (trainer.progress.tokens, trainer.progress.seconds)
        case .validating: break
        case .validated: (tokensBefore, secondsBefore) = (0, 0)
        }
      })
    return (tokens, updates, elapsed)
  }

  /// - Parameter length: tokens of every sentence, the end marker included
  private func randomPairs(vocabulary: Int, count: Int, length: Int) -> EncodedPairs {
    var generator = SeededGenerator(seed: 1)
    var pairs = EncodedPairs()
    for _ in 0..<count {
      let sentences = (0..<2).map { _ in
        (0..<length - 1).map { _ in Int32(4 + Int(generator.next() % UInt64(vocabulary - 4))) }
      }
      pairs.append(source: sentences[0], target: sentences[1])
    }
    return pairs
  }

  private func readPairs(_ vocabularies: [Int]) throws -> EncodedPairs {
    var reader = try ParallelTextReader(source: data[0], target: data[1])
    var pairs = EncodedPairs()
    while let pair = try reader.next() {
      let sides = try zip([pair.source, pair.target], vocabularies).map { text, vocabulary in
        try text.split(separator: " ").map { token in
          guard let id = Int32(token), (0..<vocabulary).contains(Int(id)) else {
            throw ValidationError(
              "line \(pairs.count + 1): expected ids below \(vocabulary), found \(token)")
          }
          return id
        }
      }
      pairs.append(source: sides[0], target: sides[1])
    }
    return pairs
  }

  /// A trainer validates after every epoch, and here it has nothing to find out.
  private func firstPair(of pairs: EncodedPairs) -> EncodedPairs {
    var first = EncodedPairs()
    first.append(source: pairs[0].source, target: pairs[0].target)
    return first
  }
}
