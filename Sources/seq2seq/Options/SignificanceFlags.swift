import ArgumentParser
import Metrics

/// How two systems are compared.
enum PairedTest: EnumerableFlag {
  case bootstrap, randomization

  static func name(for value: PairedTest) -> NameSpecification {
    switch value {
    case .bootstrap: [.customLong("paired-bs"), .customLong("paired-bootstrap")]
    case .randomization: [.customLong("paired-ar"), .customLong("paired-randomization")]
    }
  }

  static func help(for value: PairedTest) -> ArgumentHelp? {
    switch value {
    case .bootstrap:
      "Compare systems with the first by paired bootstrap resampling; so it is with several systems."
    case .randomization: "Compare systems with the first by approximate randomisation instead."
    }
  }

  var text: String {
    switch self {
    case .bootstrap: "paired bootstrap resampling"
    case .randomization: "approximate randomisation"
    }
  }
}

/// What chance may have to do with a score.
struct SignificanceFlags: ParsableArguments {
  @Flag(help: "Give the interval in which 95 of 100 scores of resampled sentences lie.")
  var confidence = false

  @Flag(exclusivity: .exclusive)
  var pairedTest: PairedTest?

  @Option(
    name: [.customLong("resamples"), .customLong("confidence-n"), .customLong("paired-bs-n")],
    help: "Samples of the bootstrap.")
  var samples = Bootstrap().samples

  @Option(name: [.long, .customLong("paired-ar-n")], help: "Trials of randomisation.")
  var trials = ApproximateRandomization().trials

  @Option(
    name: .customLong("resampling-seed"),
    help: "What the random numbers of samples and trials begin with.")
  var seed = Bootstrap().seed

  func validate() throws {
    for (option, count) in [("resamples", samples), ("trials", trials)]
    where !(1...1_000_000).contains(count) {
      throw ValidationError("--\(option): expected 1 to 1000000, found \(count)")
    }
  }

  /// Intervals and a test where there are several systems, intervals if asked for where there is one.
  func significance(systems: Int) -> Significance {
    var bootstrap = Bootstrap()
    bootstrap.samples = samples
    bootstrap.seed = seed
    var randomization = ApproximateRandomization()
    randomization.trials = trials
    randomization.seed = seed
    return Significance(
      bootstrap: confidence || systems > 1 ? bootstrap : nil,
      test: systems > 1 ? pairedTest ?? .bootstrap : nil, randomization: randomization)
  }
}
