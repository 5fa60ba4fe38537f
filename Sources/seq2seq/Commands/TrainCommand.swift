import ArgumentParser
import Corpora
import Foundation
import Models
import Store
import Training

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a model.",
    discussion: """
      Losses go into the database after every epoch, the best model so far into the model directory. Ctrl-C saves;
      the same command with --resume goes on exactly where it stopped:

        seq2seq train m30k --from de --to en --out models/de-en --max-minutes 60

      A trained model learns from other pairs, or otherwise, as a new model:

        seq2seq train manuals --from de --to en --from-model models/de-en \\
          --out models/manuals

      What is trained follows from what the corpus teaches: translating, or with labels to classify, tag, generate or map:

        seq2seq train reviews --out models/reviews
      """)

  @Argument(help: "Name of a stored corpus, or a file with source TAB target in every line.")
  var corpus: String

  @Option(help: "What the corpus teaches. (default: what it was imported for)")
  var task: Task?

  @Option(
    name: .customLong("from"),
    help: "Language of the sources, as in en or zh-Hans; of the texts where labels are no language."
  )
  var source: String?

  @Option(name: .customLong("to"), help: "Language of the targets of translations.")
  var target: String?

  @Option(
    help: ArgumentHelp("Directory of the model.", valueName: "directory"), completion: .directory)
  var out: String?

  @Option(
    help: ArgumentHelp(
      "Begin with the weights of this model; its vocabularies and architecture are kept.",
      valueName: "directory"), completion: .directory)
  var fromModel: String?

  @Option(help: "Stop after so many minutes; fractions are fine.")
  var maxMinutes: Double?

  @Flag(help: "Go on with the training in the model directory.")
  var resume = false

  @Flag(help: "Replace the model that is in the directory.")
  var overwrite = false

  @Flag(help: "Print the effective configuration and leave.")
  var dumpConfig = false

  @OptionGroup var threads: ThreadFlags

  @OptionGroup var configuration: ConfigurationFlags
  @OptionGroup(title: "Log") var log: LogFlags
  @OptionGroup var output: OutputFlags
  @OptionGroup var database: DatabaseFlags

  private static let greatestMinutes = 100.0 * 365 * 24 * 60

  func validate() throws {
    if out == nil && !dumpConfig { throw ValidationError("expected --out DIRECTORY") }
    if resume && overwrite { throw ValidationError("--resume and --overwrite exclude each other") }
    if resume && fromModel != nil {
      throw ValidationError(
        "--resume and --from-model exclude each other: a training that goes on has begun already")
    }
    if let fromModel, let out, FileIdentity.areSame(fromModel, out) {
      throw ValidationError("--out: expected another directory than that of --from-model")
    }
    try LanguageTagText.check([source, target].compactMap { $0 })
    if let maxMinutes, !(maxMinutes > 0 && maxMinutes <= Self.greatestMinutes) {
      throw ValidationError(
        "--max-minutes: expected more than 0 and less than a hundred years, found \(maxMinutes)")
    }
  }

  func run() throws {
    if dumpConfig {
      let json = try
        (fromModel.map { try StartingModel(path: $0).configuration(for: configuration) }
        ?? configuration.effective(for: task ?? .translate)).json()
      return try StandardOutput.write(String(decoding: json, as: UTF8.self) + "\n")
    }
    guard let out else { return }
    let request = TrainingRequest(
      corpus: CorpusArgument(text: corpus), task: task, source: source, target: target,
      directory: out, startingModel: fromModel, resumes: resume, overwrites: overwrite,
      options: configuration, threads: threads.count, log: log, isQuiet: output.quiet)
    let line = ProgressLine(isQuiet: request.isSilent)
    let store = try database.open(for: request.corpus)
    let preparation = try TrainingPreparation(request: request, store: store, showing: line)
    switch preparation.corpus.task {
    case .translate: try train(preparation, by: TranslationLearner.self, store, line)
    case .classify: try train(preparation, by: LabelLearner<Classifier>.self, store, line)
    case .tag: try train(preparation, by: LabelLearner<Tagger>.self, store, line)
    case .map: try train(preparation, by: LabelLearner<Mapper>.self, store, line)
    case .generate: try train(preparation, by: GenerationLearner.self, store, line)
    }
  }

  private func train<Work: Learner>(
    _ preparation: TrainingPreparation, by _: Work.Type, _ store: Store, _ line: ProgressLine
  ) throws {
    try TrainingSession<Work>(preparation, store: store, showing: line)
      .run(seconds: maxMinutes.map { $0 * 60 })
  }
}
