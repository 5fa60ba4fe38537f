import Corpora
import Decoding
import Models
import Tasks
import Tensors
import Testing
import Text

struct SequenceGeneratorTests {
  private static func generator(seed: UInt64 = 7) throws -> (SequenceGenerator, Generator) {
    let labels = try TinyTasks.words(["north south"])
    let names = try TinyTasks.characters(["anna", "bob", "nab"])
    let model = FlatWeights<Generator>(
      .init(
        options: TinyTasks.options(), labels: Labels(labels).count,
        vocabularySize: names.vocabulary.count,
        markers: .init(start: Vocabulary.start, end: Vocabulary.end)), seed: seed
    ).weights
    return (SequenceGenerator(model: model, source: labels, target: names), model)
  }

  private var options: GenerationOptions {
    var options = GenerationOptions()
    options.maximumLength = 12
    return options
  }

  @Test func `the same seed draws the same sequences, in batches and threads of any number`() throws
  {
    let generator = try Self.generator().0
    let drawn = generator.generate(from: [0], count: 70, options: options)
    #expect(drawn.count == 70)
    #expect(generator.generate(from: [0], count: 70, options: options, threads: 3) == drawn)
    let fewer = generator.generate(from: [0], count: 3, options: options)
    #expect(fewer.map(\.text) == drawn.prefix(3).map(\.text))
    #expect(Set(drawn.map(\.text)).count > 10)
    var other = options
    other.sampling.seed = 2
    #expect(generator.generate(from: [0], count: 70, options: other) != drawn)
  }

  @Test func `sequences begin as asked and end in time`() throws {
    let generator = try Self.generator().0
    var options = options
    options.beginning = "nab"
    options.maximumLength = 5
    let drawn = generator.generate(from: [1], count: 20, options: options)
    // A mark may follow the last letter.
    #expect(drawn.allSatisfy { $0.text.utf8.starts(with: "nab".utf8) })
    // A random model hardly ever ends by itself.
    #expect(drawn.contains { !$0.isComplete })
    options.beginning = ""
    options.sampling.topK = 1
    #expect(Set(generator.generate(from: [1], count: 5, options: options).map(\.text)).count == 1)
  }

  @Test func `perplexity is that of the model's loss`() throws {
    let (generator, model) = try Self.generator()
    let examples = ["anna", "nab", "b"].map { SentencePair(source: "south", target: $0) }
    let perplexity = try #require(generator.perplexity(of: examples, threads: 2))
    let names = try TinyTasks.characters(["anna", "bob", "nab"])
    let pairs = examples.map {
      (source: generator.labels.numbers(in: $0.source) ?? [], target: names.encode($0.target))
    }
    let loss = model.loss(pairs, in: Workspace()).negativeLogLikelihood
    #expect(abs(perplexity.nats - loss) < 1e-3)
    // Eight letters and three ends; tokens have the space before each name as well.
    #expect(perplexity.characters == 11 && perplexity.tokens == 14)
    #expect(generator.perplexity(of: [SentencePair(source: "east", target: "a")]) == nil)
  }

  @Test func `options that cannot be are named`() {
    var options = GenerationOptions()
    options.maximumLength = 0
    #expect(throws: SearchError.self) { try options.validate() }
    options = GenerationOptions()
    options.sampling.temperature = 0
    #expect(throws: SearchError.self) { try options.validate() }
  }
}
