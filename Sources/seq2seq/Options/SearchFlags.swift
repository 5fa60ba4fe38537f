import ArgumentParser
import Decoding
import Translation

/// How translations are searched for: the same flags wherever something is translated.
struct SearchFlags: ParsableArguments {
  @Option(
    name: [
      .customShort("b"), .customLong("beam-size"), .customLong("beam_size", withSingleDash: false),
    ],
    help: "Hypotheses kept at each step; 1 is greedy search.")
  var beamSize = SearchOptions().beamSize

  @Option(
    name: [.customShort("n"), .customLong("normalize")],
    help: "Power of the length that scores are divided by; 1: the mean of tokens, 0: none.")
  var normalize: Float = 1

  @Option(
    help: "What length is: average, the number of tokens n; wu, (5 + n) / 6 (Wu et al. 2016).")
  var lengthPenalty = LengthPenalty.average

  @Option(help: "How much a translation loses that leaves parts of the source unread; 0: nothing.")
  var coveragePenalty: Float = 0

  @Option(
    help: "How early hypotheses must differ, 0: not at all; about 0.5 for a varied n-best list.")
  var diversity: Float = 0

  @Option(help: "Fewest output tokens, as a multiple of the input's.")
  var minLength: Float = 0

  @Option(help: "Most output tokens, as a multiple of the input's.")
  var maxLength = SearchOptions().maximumLengthFactor

  @Option(help: "No sequence of this many tokens occurs twice; 0: any may.")
  var noRepeatNgram = 0

  @Flag(
    inversion: .prefixedNo, help: "Search again where a translation goes round in circles.")
  var loopGuard = true

  @Flag(help: "Draw translations at random instead of searching for the best.")
  var sample = false

  @Option(help: "With --sample: below 1 the probable becomes more probable.")
  var temperature: Float = 1

  @Option(help: "With --sample: draw from so many of the most probable tokens; 0: from all.")
  var topK = 0

  @Option(
    help: "With --sample: draw from the fewest tokens that together have this probability.")
  var topP: Float = 1

  @Option(help: "With --sample: decides what is drawn.")
  var seed: UInt64 = 1

  @Flag(
    help: """
      Take the candidate that is most like all others (minimum Bayes risk, by chrF): of the beam, or of --samples \
      that are drawn with --sample.
      """)
  var mbr = false

  @Option(help: "With --mbr --sample: translations to draw.")
  var samples = MinimumBayesRisk().samples

  @Option(help: "Sentences translated together.")
  var batchSize = 64

  @OptionGroup var threads: ThreadFlags

  func validate() throws {
    if !(1...100_000).contains(batchSize) {
      throw ValidationError("--batch-size: expected 1 to 100000, found \(batchSize)")
    }
    if mbr, sample, !(2...10_000).contains(samples) {
      throw ValidationError("--samples: expected 2 to 10000, found \(samples)")
    }
    if !sample, temperature != 1 || topK != 0 || topP != 1 || seed != 1 {
      throw ValidationError("--temperature, --top-k, --top-p and --seed: expected --sample as well")
    }
    if sample, diversity != 0 || coveragePenalty != 0 {
      throw ValidationError(
        "--diversity and --coverage-penalty: go with a beam, expected no --sample as well")
    }
    do {
      try searchOptions.validate()
      try samplingOptions.validate()
    } catch { throw ValidationError("\(error)") }
  }

  private var searchOptions: SearchOptions {
    var options = SearchOptions()
    options.beamSize = beamSize
    options.lengthNormalization = lengthPenalty.normalization(power: normalize)
    options.coveragePenalty = coveragePenalty
    options.diversity = diversity
    options.minimumLengthFactor = minLength
    options.maximumLengthFactor = maxLength
    options.unrepeatedNGram = noRepeatNgram
    return options
  }

  private var samplingOptions: SamplingOptions {
    var options = SamplingOptions()
    options.temperature = temperature
    options.topK = topK
    options.topP = topP
    options.seed = seed
    return options
  }

  var translatorOptions: Translator.Options {
    var options = Translator.Options()
    options.search = searchOptions
    options.sampling = sample ? samplingOptions : nil
    options.minimumBayesRisk = mbr ? MinimumBayesRisk(samples: samples) : nil
    options.guardsAgainstLoops = loopGuard
    options.batchSize = batchSize
    options.threads = threads.count
    return options
  }

  /// Whether everything is searched for as it is without flags.
  var isStandard: Bool {
    guard let standard = try? SearchFlags.parse([]) else { return false }
    return searchOptions == standard.searchOptions && loopGuard == standard.loopGuard
      && !sample && !mbr
  }
}
