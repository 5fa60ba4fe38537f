import Decoding
import Dispatch
import Models
import Synchronization
import Tensors
import Text

/// Sentences in, sentences out, in the same order.
public struct Translator: Sendable {
  public let source: Tokenizer
  public let target: Tokenizer
  let model: EncoderDecoder

  public init(model: EncoderDecoder, source: Tokenizer, target: Tokenizer) {
    self.model = model
    self.source = source
    self.target = target
  }

  /// How a batch of sentences is translated.
  public struct Options: Sendable {
    public var search = SearchOptions()
    /// Sentences translated together.
    public var batchSize = 64
    public var threads = 1

    public init() {}
  }

  /// Translates every line; an empty or blank line gives an empty one.
  ///
  /// Sentences of similar length are translated together, which changes the time and not the result.
  public func translate(_ lines: [String], options: Options) -> [Translation] {
    let lines = lines.map { source.protect($0, for: target) }
    let sources = lines.map { line in line.isBlank ? [] : source.encode(line) }
    let order = sources.indices.filter { !sources[$0].isEmpty }
      .sorted { (sources[$1].count, $0) < (sources[$0].count, $1) }
    let batches = stride(from: 0, to: order.count, by: options.batchSize).map {
      Array(order[$0..<min($0 + options.batchSize, order.count)])
    }
    let results = Mutex([Translation](repeating: .empty, count: lines.count))
    let threads = max(1, min(options.threads, batches.count))
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for batch in stride(from: thread, to: batches.count, by: threads) {
        let batch = batches[batch]
        let translated = translate(
          batch.map { sources[$0] }, of: batch.map { lines[$0] }, search: options.search)
        results.withLock { results in
          for (line, translation) in zip(batch, translated) { results[line] = translation }
        }
      }
    }
    return results.withLock { $0 }
  }

  private func translate(
    _ sources: [[Int32]], of lines: [ProtectedLine], search options: SearchOptions
  ) -> [Translation] {
    let tokens = SpecialTokens(
      start: Vocabulary.start, end: Vocabulary.end,
      forbidden: [Vocabulary.padding, Vocabulary.unknown, Vocabulary.start])
    let searched = SearchModel(model: model, vocabularySize: target.vocabulary.count)
    let state = model.start(sources, end: Vocabulary.end, in: Workspace())
    let lengths = sources.map(\.count)
    let hypotheses: [[Hypothesis]]
    if options.beamSize == 1 {
      hypotheses = GreedySearch(options: options, tokens: tokens)
        .search(searched, from: state, sourceLengths: lengths).map { [$0] }
    } else {
      hypotheses = BeamSearch(options: options, tokens: tokens)
        .search(searched, from: state, sourceLengths: lengths)
    }
    return zip(hypotheses, lines).map { candidates, line in
      Translation(
        candidates: candidates.map { hypothesis in
          Translation.Candidate(
            text: oneLine(target.decode(hypothesis.tokens, restoring: line.contents)),
            tokens: hypothesis.tokens, score: hypothesis.score, isComplete: hypothesis.isComplete,
            placeables: PlaceableReport(of: line, in: hypothesis.tokens, by: target))
        })
    }
  }

  /// A model can spell a line feed from bytes; in the output it would be another line.
  private func oneLine(_ text: String) -> String {
    text.contains("\n") ? text.replacing("\n", with: " ") : text
  }
}

/// What became of one line.
public struct Translation: Sendable, Equatable {
  public struct Candidate: Sendable, Equatable {
    public let text: String
    /// Ids in the target vocabulary, without markers.
    public let tokens: [Int32]
    /// Log-probability after length normalisation.
    public let score: Float
    /// False if the search reached its maximum length before the sentence ended.
    public let isComplete: Bool
    /// What became of what was protected.
    public let placeables: PlaceableReport
  }

  /// Best first; none for an empty line.
  public let candidates: [Candidate]

  static let empty = Translation(candidates: [])

  public var text: String { candidates.first?.text ?? "" }
  public var isComplete: Bool { candidates.first?.isComplete ?? true }
}
