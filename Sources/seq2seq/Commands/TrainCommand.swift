import ArgumentParser
import Foundation
import Training

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a model.",
    discussion: """
      Losses go into the database after every epoch, the best model so far into the model directory. Ctrl-C saves;
      the same command with --resume goes on exactly where it stopped:

        seq2seq train m30k --from de --to en --out models/de-en --preset small --max-minutes 60

      A trained model learns from other pairs, or otherwise, as a new model:

        seq2seq train manuals --from de --to en --from-model models/de-en --out models/manuals
      """)

  @Argument(help: "Name of a stored corpus, or a file with source TAB target in every line.")
  var corpus: String

  @OptionGroup var languages: LanguageOptions

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

  @OptionGroup var configuration: ConfigurationOptions
  @OptionGroup(title: "Log") var log: LogFlags
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if out == nil && !dumpConfig { throw ValidationError("expected --out DIRECTORY") }
    if resume && overwrite { throw ValidationError("--resume and --overwrite exclude each other") }
    if resume && fromModel != nil {
      throw ValidationError(
        "--resume and --from-model exclude each other: a training that goes on has begun already")
    }
    if let fromModel, fromModel == out {
      throw ValidationError("--out: expected another directory than that of --from-model")
    }
    if let maxMinutes, !(maxMinutes > 0) {
      throw ValidationError("--max-minutes: expected more than 0, found \(maxMinutes)")
    }
  }

  func run() throws {
    if dumpConfig {
      let json = try
        (fromModel.map { try StartingModel(path: $0).configuration(for: configuration) }
        ?? configuration.effective()).json()
      return try StandardOutput.write(String(decoding: json, as: UTF8.self) + "\n")
    }
    guard let out else { return }
    let session = try TrainingSession(
      request: .init(
        corpus: CorpusArgument(text: corpus), source: languages.source, target: languages.target,
        directory: out, startingModel: fromModel, resumes: resume, overwrites: overwrite,
        options: configuration, threads: threads.count, log: log, isQuiet: output.quiet),
      store: database.open())
    try session.run(seconds: maxMinutes.map { $0 * 60 })
  }
}
