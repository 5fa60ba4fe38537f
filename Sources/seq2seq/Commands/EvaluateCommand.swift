import ArgumentParser
import Corpora
import Foundation
import Metrics
import Translation

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score a model on examples that it is given, or any translations from files.",
    discussion: """
      With --model, takes stored corpora and files of pairs, in any format that import reads, translates them and \
      keeps the scores of stored ones in the database. With --reference, takes files of translations, a sentence a \
      line, or standard input; several are compared with the first. All is counted as sacreBLEU does:

        seq2seq evaluate --model models/de-en m30k --split test --by-length \\
          --worst 10
        seq2seq evaluate --reference test.en --metric bleu --metric chrf \\
          < translations.en
        seq2seq evaluate --reference test.en baseline.en better.en --paired-ar

      Models of other tasks are scored by what suits them: accuracy, confusions and F1 of labels, F1 of entities, \
      perplexity and bits per character of sequences:

        seq2seq evaluate --model models/reviews reviews --split test
      """)

  @OptionGroup var models: TranslatorFlags

  @Option(
    help: ArgumentHelp(
      "What files of translations are compared with; may be given several times.",
      valueName: "file"),
    completion: .file())
  var reference: [String] = []

  @Argument(
    help: "Names of stored corpora, or files of pairs; with --reference, files of translations.",
    completion: .file())
  var files: [String] = []

  @Option(help: "The part of stored corpora.")
  var split = Split.test

  @Option(help: "Translations to show beside their references.")
  var examples = 0

  @Flag(help: "With --reference: the score of each line by itself, one line for every line.")
  var sentenceLevel = false

  @OptionGroup(title: "Metrics") var metrics: MetricFlags
  @OptionGroup(title: "Significance") var significance: SignificanceFlags
  @OptionGroup(title: "Details") var details: DetailFlags
  @OptionGroup(title: "Search") var search: SearchFlags
  @OptionGroup(title: "Database") var database: DatabaseFlags

  func validate() throws {
    if examples < 0 { throw ValidationError("--examples: expected 0 or more, found \(examples)") }
    if let twice = Dictionary(grouping: files, by: \.self).first(where: { $1.count > 1 })?.key {
      throw ValidationError("\(twice): is given twice")
    }
    if (reference + files).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input (-) can be read only once")
    }
    switch (models.areGiven, reference.isEmpty) {
    case (false, true):
      throw ValidationError(
        "expected --model with corpora to translate, or --reference with translations to compare")
    case (true, false):
      throw ValidationError("--reference: --model translates pairs, which have their references")
    case (true, true):
      if files.isEmpty { throw ValidationError("expected a corpus or a file") }
      if sentenceLevel { throw ValidationError("--sentence-level: goes with --reference") }
      if examples > 0, details.format == .json {
        throw ValidationError("--examples: goes with --format text")
      }
      if significance.pairedTest != nil {
        throw ValidationError("--paired-bs, --paired-ar: compare files, with --reference")
      }
    case (false, false):
      if sentenceLevel,
        significance.confidence || significance.pairedTest != nil || details.byLength
          || details.worst > 0
      {
        throw ValidationError(
          "--sentence-level: gives the score of each line, expected no --confidence, --paired-bs, "
            + "--paired-ar, --by-length or --worst as well")
      }
      if significance.pairedTest != nil, files.count < 2 {
        throw ValidationError("--paired-bs, --paired-ar: expected two files or more to compare")
      }
    }
  }

  func run() throws {
    guard models.areGiven else {
      try Failure.refuse(
        [
          ("--beam-size, --normalize and other flags of search", !search.isStandard),
          ("--examples", examples > 0), ("--split", split != .test),
          ("--precision", models.precision != .float32), ("--weights", models.weights != nil),
        ], reason: "goes with --model; translations from files are scored as they are")
      let evaluation = FileEvaluation(
        references: reference, files: files, metrics: metrics.metrics(),
        significance: significance, details: details)
      return try evaluation.run(bySentence: sentenceLevel)
    }
    try evaluateModels()
  }

  private func evaluateModels() throws {
    let description = try ModelDirectory(path: models.model[0]).description()
    guard description.task == .translate else { return try evaluate(description) }
    let (_, translator) = try models.load()
    let evaluation = ModelEvaluation(
      directories: models.model.map { ModelDirectory(path: $0) }, description: description,
      translator: translator,
      metrics: metrics.metrics(for: description.targetLanguage),
      search: SearchRecord(
        options: search.translatorOptions, precision: models.precision, weights: models.weights),
      database: database, split: split)
    let significance = significance.significance(systems: 1)
    var reports: [(pairs: ReferencePairs, report: SystemReport)] = []
    for file in files {
      let pairs = try evaluation.pairs(of: file)
      let report = evaluation.report(on: pairs, significance, details: details)
      if details.format == .text { try StandardOutput.write(exampleText(report)) }
      reports.append((pairs, report))
    }
    switch details.format {
    case .json:
      try StandardOutput.write(ReportFormat.json(reports.map { ReportJSON($0.report) }))
    case .text:
      let text = ReportText(reports: reports.map(\.report), details: details)
      try StandardOutput.write(text.table(title: "pairs of"))
    }
    try evaluation.store(reports)
  }

  /// Examples from all over the corpus, each line of one under the other.
  private func exampleText(_ report: SystemReport) -> String {
    let (output, references) = (report.output, report.references.lines)
    let count = min(examples, references.count)
    return (0..<count).map { references.count * $0 / count }.map { index in
      let translation = output.hypotheses[index]
      let reference = references[index][0]
      return """
        source       \(output.sources?[index] ?? "")
        translation  \(translation)
        reference    \(translation == reference ? "the same" : reference)


        """
    }.joined()
  }
}
