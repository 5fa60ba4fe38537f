import ArgumentParser
import Translation

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Tell how probable a model finds given translations; sort n-best lists by it.",
    discussion: """
      One log-probability (nats) for every line of two files, and the perplexity of all on standard error; a file may \
      be compressed by gzip, - is standard input. With --n-best, the translations of each source line are sorted anew:

        seq2seq score --model models/de-en --source test.de --target test.en
        seq2seq score --model models/de-en --source test.de --n-best test.nbest \\
          > sorted.nbest
        seq2seq score --model models/de-en --source test.de --n-best test.nbest --best \\
          --feature-weights F0=0.5,Seq2Seq=0.5
      """)

  @OptionGroup var models: TranslatorFlags

  @Option(help: ArgumentHelp("What is translated.", valueName: "file"), completion: .file())
  var source: String

  @Option(
    help: ArgumentHelp("The translations, line beside line.", valueName: "file"),
    completion: .file())
  var target: String?

  @Option(
    name: [.customShort("n"), .customLong("normalize")],
    help: "Power of the length that scores are divided by; 0: none, 1: the mean of the tokens.")
  var normalize: Float = 0

  @Option(
    help: "What length is: average, the number of tokens n; wu, (5 + n) / 6 (Wu et al. 2016).")
  var lengthPenalty = LengthPenalty.average

  @Flag(help: "For every line its words, each with its log-probability behind a |.")
  var wordScores = false

  @Option(help: "What is written for a line: text, or json for an object.")
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "Translations of each source line, as Moses writes them: index ||| text ||| features ||| score.",
      valueName: "file"), completion: .file())
  var nBest: String?

  @Option(
    help: ArgumentHelp(
      "With --n-best: what each feature counts, as in F0=0.5,Seq2Seq=0.5. (default: the model's score alone)",
      valueName: "weights"))
  var featureWeights: FeatureWeights?

  @Option(help: "With --n-best: what the model's score is called among the features.")
  var feature = "Seq2Seq"

  @Flag(help: "With --n-best: write the best translation of each source line, nothing else.")
  var best = false

  @OptionGroup var threads: ThreadFlags

  @OptionGroup var output: OutputFlags

  func validate() throws {
    try models.require()
    do { try scoringOptions.validate() } catch { throw ValidationError("\(error)") }
    try checkInput()
    if nBest == nil, best || featureWeights != nil || feature != "Seq2Seq" {
      throw ValidationError("--best, --feature, --feature-weights: expected --n-best as well")
    }
    if nBest != nil, wordScores || format != .text {
      throw ValidationError("--word-scores, --format: expected --target, found --n-best")
    }
    if wordScores, format == .json {
      throw ValidationError("--word-scores: --format json tells the words' scores already")
    }
    if feature.isEmpty || feature.contains(where: { $0.isWhitespace || $0 == "=" || $0 == "|" }) {
      throw ValidationError("--feature: expected a name in one word, found '\(feature)'")
    }
  }

  private func checkInput() throws {
    switch (target, nBest) {
    case (nil, nil): throw ValidationError("expected --target or --n-best")
    case (.some, .some): throw ValidationError("--target, --n-best: expected one of them")
    case (let file?, nil), (nil, let file?):
      if source == "-", file == "-" {
        throw ValidationError("standard input can be one of the files, not both")
      }
    }
  }

  private var scoringOptions: ScoringOptions {
    var options = ScoringOptions()
    options.lengthNormalization = lengthPenalty.normalization(power: normalize)
    options.threads = threads.count
    return options
  }

  func run() throws {
    let translator = try models.load().translator
    if let nBest {
      let ranking = NBestRanking(
        translator: translator, options: scoringOptions, feature: feature,
        weights: featureWeights ?? FeatureWeights(only: feature), givesBestOnly: best)
      return try ranking.run(source: source, list: nBest)
    }
    guard let target else { return }
    let style: PairScoring.Style = format == .json ? .json : wordScores ? .words : .score
    let summary = try PairScoring(translator: translator, options: scoringOptions, style: style)
      .run(source: source, target: target)
    if !output.quiet { StandardError.write(summary.text) }
  }
}
