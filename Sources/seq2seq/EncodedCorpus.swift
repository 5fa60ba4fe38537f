import Corpora
import Store
import Text
import Training

/// The pairs of a corpus as ids, with what had to be left out.
///
/// Pairs are encoded as they come from the database; of text only that of the validation pairs stays, and that of the
/// training pairs if they are segmented anew for every epoch.
struct EncodedCorpus {
  private(set) var training: any TrainingPairs
  private(set) var validation = EncodedPairs()
  /// The text of the validation pairs, for BLEU.
  private(set) var validationSources: [String] = []
  private(set) var validationReferences: [String] = []
  /// Pairs longer than allowed.
  private(set) var tooLong = 0
  /// Tokens of the longest source sentence to train on.
  private(set) var longestSource = 0

  /// Pairs that threads encode together.
  private static let blockSize = 8192

  init(
    _ data: TrainingData, source: Tokenizer, target: Tokenizer, options: TrainingOptions,
    threads: Int, progress: (Double) -> Void
  ) throws {
    var fixed = EncodedPairs()
    var sampled = SampledPairs(source: source, target: target, options: options)
    training = fixed
    var block: [(pair: SentencePair, split: Split)] = []
    var done = 0
    func encodeBlock() {
      let ids = Self.ids(of: block.map(\.pair), source: source, target: target, threads: threads)
      for ((pair, split), (sourceIDs, targetIDs)) in zip(block, ids) {
        if max(sourceIDs.count, targetIDs.count) > options.maximumLength {
          tooLong += 1
        } else if split == .train {
          longestSource = max(longestSource, sourceIDs.count)
          if sampled == nil {
            fixed.append(source: sourceIDs, target: targetIDs)
          } else {
            sampled?.append(
              pair, sourceLength: sourceIDs.count, targetLength: targetIDs.count)
          }
        } else {
          validation.append(source: sourceIDs, target: targetIDs)
          validationSources.append(pair.source)
          validationReferences.append(target.normalize(pair.target))
        }
      }
      done += block.count
      progress(Double(done) / Double(data.count))
      block.removeAll(keepingCapacity: true)
    }
    try data.forEachPair { pair, split in
      block.append((pair, split))
      if block.count == Self.blockSize { encodeBlock() }
    }
    encodeBlock()
    training = sampled ?? fixed
  }

  private static func ids(
    of pairs: [SentencePair], source: Tokenizer, target: Tokenizer, threads: Int
  ) -> [(source: [Int32], target: [Int32])] {
    var ids = [(source: [Int32], target: [Int32])](repeating: ([], []), count: pairs.count)
    let encoder = PairEncoder(source: source, target: target)
    ids.withUnsafeMutableBufferPointer { ids in
      // Every element is written by one thread only.
      nonisolated(unsafe) let ids = ids
      forEachInParallel(pairs.count, threads: threads) { index in
        ids[index] = encoder.encode(pairs[index].source, pairs[index].target)
      }
    }
    return ids
  }
}
