import Decoding
import Models
import Synchronization
import Tensors
import Text

extension Translator {
  /// How probable given translations are; an empty line is one with nothing but its end.
  ///
  /// As in training, what is protected on both sides of a pair has the same token on both.
  ///
  /// - Parameters:
  ///   - pairs: lines and their translations
  ///   - options: how they are read and compared
  /// - Returns: a score for each pair, in order
  public func score(
    _ pairs: [(source: String, target: String)], options: ScoringOptions
  ) -> [ScoredTranslation] {
    let encoder = PairEncoder(source: source, target: target)
    let lines = pairs.map { encoder.protect($0.source, $0.target) }
    let ids = lines.map { line in
      // A blank line has no tokens, not even one for the space in front of it.
      (
        source: line.source.isBlank ? [] : source.encode(line.source),
        target: line.target.isBlank ? [] : target.encode(line.target)
      )
    }
    let logProbabilities = tokenLogProbabilities(of: ids, options: options)
    return pairs.indices.map { index in
      scored(
        ids[index].target, lines[index].target, logProbabilities[index],
        options.lengthNormalization)
    }
  }

  /// Log-probabilities of given translations, token by token.
  ///
  /// - Parameters:
  ///   - pairs: ids without markers
  ///   - options: how they are read
  /// - Returns: for each pair, in order, nats of each target token, those of the end marker last
  public func tokenLogProbabilities(
    of pairs: [TokenPair], options: ScoringOptions
  ) -> [[Float]] {
    let batches = Self.batches(of: pairs, tokens: options.batchTokens)
    let results = Mutex([[Float]](repeating: [], count: pairs.count))
    let members = members.map { (model: $0.model, weight: $0.weight) }
    forEachInParallel(batches.count, threads: options.threads) { batch in
      let found = EncoderDecoder.tokenLogProbabilities(
        batches[batch].map { pairs[$0] }, by: members, markers: .ofVocabularies, in: Workspace())
      results.withLock { results in
        for (pair, result) in zip(batches[batch], found) { results[pair] = result }
      }
    }
    return results.withLock { $0 }
  }

  /// Pairs of similar length together, the longest first.
  private static func batches(of pairs: [TokenPair], tokens limit: Int) -> [[Int]] {
    let order = pairs.indices.sorted {
      (pairs[$1].target.count, pairs[$1].source.count, $0)
        < (pairs[$0].target.count, pairs[$0].source.count, $1)
    }
    var batches: [[Int]] = []
    var sizes = (source: 0, target: 0)
    for pair in order {
      let size = (pairs[pair].source.count + 1, pairs[pair].target.count + 1)
      sizes = (sizes.source + size.0, sizes.target + size.1)
      if batches.isEmpty || max(sizes.source, sizes.target) > limit {
        batches.append([pair])
        sizes = size
      } else {
        batches[batches.count - 1].append(pair)
      }
    }
    return batches
  }

  private func scored(
    _ ids: [Int32], _ line: ProtectedLine, _ logProbabilities: [Float],
    _ normalization: LengthNormalization
  ) -> ScoredTranslation {
    // Thousands of tokens would leave single precision little of a sum.
    let sum = Float(logProbabilities.reduce(0) { $0 + Double($1) })
    return ScoredTranslation(
      tokens: ids, logProbabilities: logProbabilities, logProbability: sum,
      score: sum / normalization.divisor(logProbabilities.count),
      words: target.words(of: ids, restoring: line.contents).map { word in
        .init(
          text: word.text, logProbability: logProbabilities[word.ownTokens].reduce(0, +))
      },
      characters: target.decode(ids, restoring: line.contents).unicodeScalars.count)
  }
}
