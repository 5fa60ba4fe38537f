import ArgumentParser
import Foundation

/// The program: parses a command line and runs a command.
@main
struct Seq2Seq: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "seq2seq",
    abstract: "Train a translator of your own from sentence pairs, on the processor you have.",
    discussion: """
      A first translator, from a file with a source and a target sentence per line, separated by a tab:

        seq2seq train pairs.tsv --from en --to fr --out models/mine --preset tiny
        seq2seq translate --model models/mine
      """,
    version: version,
    subcommands: [
      ImportCommand.self, BuildVocabCommand.self, TrainCommand.self, AverageCommand.self,
      TranslateCommand.self, ClassifyCommand.self, TagCommand.self, MapCommand.self,
      GenerateCommand.self,
      EvaluateCommand.self, ScoreCommand.self, CalibrateCommand.self, CorpusCommand.self,
      VocabCommand.self,
      RunsCommand.self,
      DoctorCommand.self,
    ])

  /// Runs a command and leaves with the exit code that fits its outcome.
  static func main() {
    StandardStreams.reserve()
    // A reader that goes away is an error of writing, not a reason to die without a word.
    signal(SIGPIPE, SIG_IGN)
    do {
      try CommandSpelling.check(Array(CommandLine.arguments.dropFirst()), of: Self.self)
      var command = try parseAsRoot()
      try command.run()
    } catch {
      leave(with: error)
    }
  }

  private static func leave(with error: any Error) -> Never {
    guard let failure = Failure(error) else { exit(withError: error) }
    if !failure.message.isEmpty { StandardError.write("seq2seq: \(failure.message)\n") }
    Foundation.exit(failure.code)
  }
}
