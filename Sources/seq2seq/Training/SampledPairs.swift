import Corpora
import Text
import Training

/// Sentence pairs that are segmented anew for every epoch, so that a model meets many spellings of the same text.
///
/// A segmentation follows from the seed, the epoch and the position of its pair and from nothing else: not from threads,
/// and not from when it is asked for.
struct SampledPairs: TrainingPairs {
  private let source: Tokenizer
  private let target: Tokenizer
  private let encoder: PairEncoder
  private let sampling: SubwordSampling
  private let seed: UInt64
  private let maximumLength: Int
  /// In UTF-8.
  private var sources = RaggedArray<UInt8>()
  private var targets = RaggedArray<UInt8>()
  private(set) var sourceLengths: [Int] = []
  private(set) var targetLengths: [Int] = []

  /// Nil if the options ask for no sampling.
  init?(source: Tokenizer, target: Tokenizer, options: TrainingOptions) {
    guard let sampling = options.subwordSampling else { return nil }
    self.source = source
    self.target = target
    encoder = PairEncoder(source: source, target: target)
    self.sampling = sampling
    seed = options.seed
    maximumLength = options.maximumLength
  }

  /// - Parameters:
  ///   - pair: the sentences
  ///   - sourceLength: tokens of the source as it is always segmented outside of training
  ///   - targetLength: tokens of the target
  mutating func append(_ pair: SentencePair, sourceLength: Int, targetLength: Int) {
    sources.append(pair.source.utf8)
    targets.append(pair.target.utf8)
    sourceLengths.append(sourceLength)
    targetLengths.append(targetLength)
  }

  var count: Int { sourceLengths.count }

  /// A pair whose sample is longer than allowed is segmented as outside of training.
  func pair(_ index: Int, epoch: Int) -> (source: [Int32], target: [Int32]) {
    // Mixed again and again, because neighbouring seeds, epochs and pairs must not share parts of their sequences.
    let place = SplitMix64.mix(SplitMix64.mix(seed) ^ UInt64(epoch)) ^ UInt64(index)
    var generator = SplitMix64(seed: SplitMix64.mix(place))
    let lines = encoder.protect(
      String(decoding: sources[index], as: UTF8.self),
      String(decoding: targets[index], as: UTF8.self))
    let sample = (
      source: source.sample(lines.source, sampling, using: &generator),
      target: target.sample(lines.target, sampling, using: &generator)
    )
    guard max(sample.source.count, sample.target.count) > maximumLength else { return sample }
    return (source.encode(lines.source), target.encode(lines.target))
  }
}

extension TrainingOptions {
  /// How segmentations are varied in training, if they are.
  var subwordSampling: SubwordSampling? {
    if subwordDropout > 0 { return .dropout(subwordDropout) }
    return subwordAlpha > 0 ? .power(subwordAlpha) : nil
  }

  /// - Throws: `Failure` if a vocabulary has one segmentation only, or others than are asked for.
  func checkSampling(of tokenizers: [Tokenizer]) throws {
    guard let sampling = subwordSampling else { return }
    for model in tokenizers.map(\.model) where !model.canSample(sampling) {
      let (option, kind, other) =
        switch sampling {
        case .dropout: ("--subword-dropout", "BPE", "--subword-alpha")
        case .power: ("--subword-alpha", "unigram", "--subword-dropout")
        }
      let isOther = model.canSample(subwordDropout > 0 ? .power(1) : .dropout(0.1))
      throw Failure(
        "\(option) takes a \(kind) vocabulary, found \(model.rawValue); "
          + (isOther ? "use \(other)" : "build another with seq2seq build-vocab"), kind: .usage)
    }
  }
}
