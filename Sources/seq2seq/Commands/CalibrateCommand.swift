import ArgumentParser
import Corpora
import Translation

struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Learn how far a model's translations can be trusted.",
    discussion: """
      Translates pairs that the model has not learned from, compares with their references and keeps in the model \
      what predicts the share of right words. train does it at its end; this is for other models and other pairs:

        seq2seq calibrate --model models/de-en m30k --split valid
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Directory of the model.", valueName: "directory"), completion: .directory)
  var model: [String]

  @Argument(help: "Name of a stored corpus, or a file of pairs.", completion: .file())
  var corpus: String

  @Option(help: "The part of a stored corpus; valid is what training held out if there is none.")
  var split = Split.valid

  @OptionGroup var threads: ThreadFlags

  @OptionGroup var output: OutputFlags
  @OptionGroup var database: DatabaseFlags

  func validate() throws {
    if model.count != 1 {
      throw ValidationError(
        "--model: expected one, found \(model.count); an ensemble has no confidence")
    }
  }

  func run() throws {
    let directory = ModelDirectory(path: model[0])
    let description = try directory.description()
    // A training that ends meanwhile would lose its last epoch's description to this one.
    let lock = try directory.lock()
    defer { withExtendedLifetime(lock) {} }
    let pairs = try ReferencePairs(
      corpus, split: split, for: description, database: database)
    let calibration = ModelCalibration(
      directory: directory, threads: threads.count)
    let outcome = try calibration.run(pairs.pairs)
    if case .tooFew = outcome { throw Failure("\(corpus): \(outcome.text)", kind: .badData) }
    ProgressLine(isQuiet: output.quiet).print(outcome.text)
  }
}
