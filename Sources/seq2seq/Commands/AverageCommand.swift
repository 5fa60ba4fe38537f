import ArgumentParser
import Translation

struct AverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "average",
    abstract: "Make one model of the mean of several models' weights.",
    discussion: """
      For models with the same vocabularies and architecture that come from one training or were trained further from \
      one model; the means of others translate nothing:

        seq2seq average models/legal models/medical --out models/both
      """)

  @Argument(
    help: ArgumentHelp("Directories of the models.", valueName: "model"), completion: .directory)
  var models: [String]

  @Option(
    help: ArgumentHelp("Directory of the mean.", valueName: "directory"), completion: .directory)
  var out: String

  @Flag(help: "Replace the model that is in the directory.")
  var overwrite = false

  @OptionGroup var output: OutputFlags

  func validate() throws {
    if models.count < 2 {
      throw ValidationError("expected two models or more, found \(models.count)")
    }
    if models.contains(where: { FileIdentity.areSame($0, out) }) {
      throw ValidationError("--out: expected another directory than those of the models")
    }
  }

  func run() throws {
    let place = ModelDirectory(path: out)
    if place.exists && !overwrite {
      throw Failure("\(out): holds a model already; replace it with --overwrite", kind: .usage)
    }
    let directories = models.map { ModelDirectory(path: $0) }
    let average = try ModelAverage(of: directories)
    let ancestors = try zip(models, zip(directories, average.descriptions)).map { path, model in
      ModelAncestor(
        directory: path, weightsHash: try model.0.weightsHash(), of: model.1)
    }
    let description = average.description(ancestors: ancestors)
    // Not under a training that writes there.
    let lock = try place.lock()
    defer { withExtendedLifetime(lock) {} }
    try place.prepare(description, source: average.source, target: average.target)
    try place.write(average.weights, of: description)
    ProgressLine(isQuiet: output.quiet).print(
      """
      \(out): the mean of \(models.count) models
      measure it: seq2seq evaluate --model \(out) …
      """)
  }
}
