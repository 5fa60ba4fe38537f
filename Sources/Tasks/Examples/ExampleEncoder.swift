import Corpora
import Models
import Text

/// Turns the examples of a corpus into what the model of their task learns from.
public struct ExampleEncoder: Sendable {
  private let encoding: Encoding

  private enum Encoding: Sendable {
    case translations(PairEncoder)
    case labels(TextReader, Labels)
    case tags(TextReader, Labels)
    case sequences(Labels, Tokenizer)
  }

  /// - Parameters:
  ///   - task: of the examples
  ///   - source: the vocabulary of their sources
  ///   - target: the vocabulary of their targets
  ///   - options: of the model
  public init(of task: Task, source: Tokenizer, target: Tokenizer, options: ModelOptions) {
    encoding =
      switch task {
      case .translate: .translations(PairEncoder(source: source, target: target))
      case .classify, .map:
        .labels(TextReader(of: task, source, options: options), Labels(target))
      case .tag: .tags(TextReader(of: task, source, options: options), Labels(target))
      case .generate: .sequences(Labels(source), target)
      }
  }

  /// An example without markers; nil if it has a label that the vocabulary has not.
  public func encode(_ example: SentencePair) -> TokenPair? {
    switch encoding {
    case .translations(let encoder): encoder.encode(example.source, example.target)
    case .labels(let reader, let labels):
      labels.number(of: example.target).map { (reader.encode(example.source), [$0]) }
    case .tags(let reader, let labels):
      labels.numbers(in: example.target).map { (reader.encode(example.source), $0) }
    case .sequences(let labels, let tokenizer):
      labels.numbers(in: example.source).map { ($0, tokenizer.encode(example.target)) }
    }
  }

  /// The tokens that say how long an example is: those of its longer side, or where a side has labels, of the other one.
  public func length(of example: TokenPair) -> Int {
    switch encoding {
    case .translations: max(example.source.count, example.target.count)
    case .labels(let reader, _): reader.length(of: example.source)
    // As many as words; the source may have spellings beside them.
    case .tags, .sequences: example.target.count
    }
  }
}
