import Decoding
import Models
import Tensors
import Text

/// Draws the candidates of minimum risk training: translations that a model may give now, and what a measure finds wrong
/// with each (Shen et al. 2016).
public struct RiskSampler: Sendable {
  private let target: Tokenizer
  private let samples: Int
  private let includesReference: Bool
  private let risk: @Sendable (_ hypothesis: String, _ reference: String) -> Double

  /// - Parameters:
  ///   - target: what makes text of translations
  ///   - samples: translations to draw of each source
  ///   - includesReference: whether the reference is a candidate too
  ///   - risk: 0 for a translation that nothing is wrong with; asked by several threads at once
  public init(
    target: Tokenizer, samples: Int, includesReference: Bool,
    risk: @escaping @Sendable (_ hypothesis: String, _ reference: String) -> Double
  ) {
    self.target = target
    self.samples = samples
    self.includesReference = includesReference
    self.risk = risk
  }

  /// The candidates of each pair, each once: the reference first, if it is one, then the others as they were drawn.
  ///
  /// - Parameters:
  ///   - pairs: sources and references, ids without markers
  ///   - model: what draws
  ///   - seed: decides what is drawn
  public func candidates(
    for pairs: [TokenPair], by model: EncoderDecoder, seed: UInt64
  ) -> [[RiskCandidate]] {
    zip(pairs, draw(for: pairs, by: model, seed: seed)).map { pair, drawn in
      let reference = target.decode(pair.target)
      var known = Set<[Int32]>()
      return ((includesReference ? [pair.target] : []) + drawn)
        .filter { known.insert($0).inserted }
        .map { RiskCandidate(tokens: $0, risk: risk(target.decode($0), reference)) }
    }
  }

  private func draw(
    for pairs: [TokenPair], by model: EncoderDecoder, seed: UInt64
  ) -> [[[Int32]]] {
    var sampling = SamplingOptions()
    sampling.seed = seed
    let requests = pairs.enumerated().map { index, pair in
      var request = SearchRequest(sourceLength: pair.source.count)
      request.seed = UInt64(index)
      return request
    }
    let search = Sampling(options: SearchOptions(), sampling: sampling, tokens: .ofVocabularies)
    return search.search(
      TranslatorSteps(model: model, vocabularySize: target.vocabulary.count),
      from: model.start(pairs.map(\.source), end: Vocabulary.end, in: Workspace()), for: requests,
      count: samples
    ).map { $0.map(\.tokens) }
  }
}
