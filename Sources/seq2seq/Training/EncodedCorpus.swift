import Corpora
import Models
import Store
import Tasks
import Tensors
import Text
import Training

/// The examples of a corpus as ids, with what had to be left out.
///
/// Examples are encoded as they come from the database; of text only that of the validation split stays, and that of the
/// training split if it is segmented anew for every epoch.
struct EncodedCorpus {
  private(set) var training: any TrainingPairs
  private(set) var validation = EncodedPairs()
  /// The text of the validation examples, to score by.
  private(set) var validationExamples: [SentencePair] = []
  /// Examples longer than allowed.
  private(set) var tooLong = 0
  /// Examples to validate on with labels that there were none of to learn from.
  private(set) var unknownLabels = 0
  /// Examples to learn from whose labels the vocabulary does not have.
  private var missingLabels = 0
  /// Tokens of the longest source to train on.
  private(set) var longestSource = 0

  /// Examples that threads encode together.
  private static let blockSize = 8192

  /// - Parameters:
  ///   - data: what is encoded
  ///   - encoder: of the data's task
  ///   - sampled: takes the examples to learn from, if they are segmented anew for every epoch
  ///   - maximumLength: of an example that is not left out
  ///   - threads: at most so many work at a time
  ///   - progress: told the share that is done
  init(
    _ data: TrainingData, encoder: ExampleEncoder, sampled: SampledPairs?, maximumLength: Int,
    threads: Int, progress: (Double) -> Void
  ) throws {
    var fixed = EncodedPairs()
    var sampled = sampled
    training = fixed
    var block: [(example: SentencePair, split: Split)] = []
    var done = 0
    func encodeBlock() {
      let encoded = Self.encode(block.map(\.example), by: encoder, threads: threads)
      for ((example, split), ids) in zip(block, encoded) {
        guard let ids else {
          if split == .train { missingLabels += 1 } else { unknownLabels += 1 }
          continue
        }
        if encoder.length(of: ids) > maximumLength {
          tooLong += 1
        } else if split == .train {
          longestSource = max(longestSource, ids.source.count)
          if sampled == nil {
            fixed.append(source: ids.source, target: ids.target)
          } else {
            sampled?.append(
              example, sourceLength: ids.source.count, targetLength: ids.target.count)
          }
        } else {
          validation.append(source: ids.source, target: ids.target)
          validationExamples.append(example)
        }
      }
      done += block.count
      progress(Double(done) / Double(data.count))
      block.removeAll(keepingCapacity: true)
    }
    try data.forEachPair { example, split in
      block.append((example, split))
      if block.count == Self.blockSize { encodeBlock() }
    }
    encodeBlock()
    training = sampled ?? fixed
  }

  /// - Throws: `Failure` if there is something to learn that the vocabulary has no label for, as when examples were added
  ///   after it was built
  func checkLabels(of corpus: String) throws {
    guard missingLabels > 0 else { return }
    throw Failure(
      "corpus \(corpus): \(missingLabels) examples have labels that its vocabulary lacks; "
        + "build it anew: seq2seq build-vocab \(corpus)", kind: .badData)
  }

  private static func encode(
    _ examples: [SentencePair], by encoder: ExampleEncoder, threads: Int
  ) -> [TokenPair?] {
    var ids = [TokenPair?](repeating: nil, count: examples.count)
    ids.withUnsafeMutableBufferPointer { ids in
      // Every element is written by one thread only.
      nonisolated(unsafe) let ids = ids
      forEachInParallel(examples.count, threads: threads) { index in
        ids[index] = encoder.encode(examples[index])
      }
    }
    return ids
  }
}
