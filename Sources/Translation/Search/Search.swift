import Decoding
import Models
import Synchronization
import Tensors
import Text

/// Finds translations of many sentences: in batches, over threads.
struct Search: Sendable {
  let members: [Translator.Member]
  let vocabularySize: Int
  let options: Translator.Options

  /// What was found for one sentence.
  struct Outcome: Sendable {
    /// Best first, or as they were drawn.
    var hypotheses: [Hypothesis] = []
    var wasRetried = false
  }

  /// Where `<unk>` will be replaced.
  private static let specialButUnknown = SpecialTokens(
    start: Vocabulary.start, end: Vocabulary.end,
    forbidden: [Vocabulary.padding, Vocabulary.start])

  private var special: SpecialTokens {
    options.unknownReplacement == nil ? .ofVocabularies : Self.specialButUnknown
  }

  /// One outcome for each sentence, in order.
  func run(_ sentences: [Sentence]) -> [Outcome] {
    let order = sentences.indices.sorted {
      (sentences[$1].tokens.count, $0) < (sentences[$0].tokens.count, $1)
    }
    let batches = stride(from: 0, to: order.count, by: options.batchSize).map {
      Array(order[$0..<min($0 + options.batchSize, order.count)])
    }
    let outcomes = Mutex([Outcome](repeating: Outcome(), count: sentences.count))
    forEachInParallel(batches.count, threads: options.threads) { batch in
      let found = search(batches[batch].map { sentences[$0] })
      outcomes.withLock { outcomes in
        for (sentence, outcome) in zip(batches[batch], found) { outcomes[sentence] = outcome }
      }
    }
    return outcomes.withLock { $0 }
  }

  private func search(_ sentences: [Sentence]) -> [Outcome] {
    // Everything found is compared where risk is minimised.
    var search = options.search
    if options.minimumBayesRisk != nil { search.nBest = search.beamSize }
    if let sampling = options.sampling {
      let count = options.minimumBayesRisk?.samples ?? search.nBest
      return find(sentences, by: .sampling(search, sampling, count: count))
        .map { Outcome(hypotheses: $0) }
    }
    var outcomes = find(sentences, by: .best(search)).map { Outcome(hypotheses: $0) }
    if options.guardsAgainstLoops { retryLoops(of: sentences, &outcomes, search) }
    return outcomes
  }

  /// Searches again for what goes round in circles, until a way is found that does not.
  private func retryLoops(
    of sentences: [Sentence], _ outcomes: inout [Outcome], _ search: SearchOptions
  ) {
    var looping = sentences.indices.filter { sentences[$0].isLooped(outcomes[$0].hypotheses) }
    for retry in LoopGuard.retries(of: search) where !looping.isEmpty {
      let found = find(looping.map { sentences[$0] }, by: .best(retry))
      for (sentence, hypotheses) in zip(looping, found) {
        outcomes[sentence].wasRetried = true
        let isGood =
          !sentences[sentence].isLooped(hypotheses) && hypotheses.first?.isComplete == true
        if isGood { outcomes[sentence].hypotheses = hypotheses }
      }
      looping = looping.filter { sentences[$0].isLooped(outcomes[$0].hypotheses) }
    }
  }

  private func find(_ sentences: [Sentence], by method: SearchMethod) -> [[Hypothesis]] {
    let sources = sentences.map(\.tokens)
    let requests = sentences.map(\.request)
    let models = members.map { TranslatorSteps(model: $0.model, vocabularySize: vocabularySize) }
    let states = members.map { $0.model.start(sources, end: Vocabulary.end, in: Workspace()) }
    if models.count == 1 {
      return method.search(models[0], from: states[0], for: requests, tokens: special)
    }
    return method.search(
      Ensemble(models, weights: members.map(\.weight)), from: states, for: requests,
      tokens: special)
  }
}

extension Sentence {
  fileprivate func isLooped(_ hypotheses: [Hypothesis]) -> Bool {
    hypotheses.first.map { Repetition.isLoop($0.tokens, source: tokens) } ?? false
  }
}
