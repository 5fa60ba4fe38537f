import ArgumentParser

/// What is told beside the scores.
struct DetailFlags: ParsableArguments {
  @Flag(help: "Scores by the length of the reference.")
  var byLength = false

  @Option(
    help: ArgumentHelp("The worst sentences, by the first metric.", valueName: "count"))
  var worst = 0

  @Option(help: "Digits behind the point.")
  var width = 2

  @Option(help: "How to print it.")
  var format = ReportFormat.text

  func validate() throws {
    if worst < 0 { throw ValidationError("--worst: expected 0 or more, found \(worst)") }
    guard (0...15).contains(width) else {
      throw ValidationError("--width: expected 0 to 15, found \(width)")
    }
  }

  /// A score as a person reads it.
  func text(_ score: Double) -> String { score.formatted(digits: width) }
}
