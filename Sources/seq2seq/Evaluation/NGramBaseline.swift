import Corpora
import Metrics
import Store

/// Smoothed character 4-grams learned from the examples that a generator learns from: what it must beat.
///
/// A model of all sequences, and one for each line of labels; whichever is less surprised counts.
struct NGramBaseline {
  private let all: CharacterNGram
  private let byLabels: [String: CharacterNGram]

  /// - Throws: `StoreError`
  init(of corpus: CorpusRecord, in store: Store) throws {
    var sequences: [String: [String]] = [:]
    let data = try store.trainingData(
      of: corpus, from: corpus.sourceLanguage, to: corpus.targetLanguage)
    try data.forEachPair { pair, split in
      if split == .train { sequences[pair.source, default: []].append(pair.target) }
    }
    all = CharacterNGram(sequences.values.joined())
    byLabels = sequences.mapValues { CharacterNGram($0) }
  }

  /// - Parameter examples: the labels of each sequence and the sequence
  func bitsPerCharacter(of examples: [SentencePair]) -> Double {
    func bits(_ model: (SentencePair) -> CharacterNGram) -> Double {
      let nats = examples.reduce(0) { $0 + model($1).nats(of: $1.target) }
      let characters = examples.reduce(0) { $0 + $1.target.unicodeScalars.count + 1 }
      return Perplexity(nats: nats, tokens: characters, characters: characters).bitsPerCharacter
    }
    return min(bits { _ in all }, bits { byLabels[$0.source] ?? all })
  }
}
