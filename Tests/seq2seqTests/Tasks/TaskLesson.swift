import Foundation
import TestSupport

/// Examples of every task with labels that the smallest models learn in seconds.
enum TaskLesson {
  static let adjectives = ["fine": "good", "lovely": "good", "dull": "bad", "stale": "bad"]
  static let nouns = ["film", "book", "song", "meal", "walk", "game", "play", "talk"]

  /// `LABEL text`.
  static let reviews = nouns.flatMap { noun in
    adjectives.sorted { $0.key < $1.key }.map { "\($0.value) the \(noun) was \($0.key)\n" }
  }.joined()

  /// Columns, and a blank line behind each of the first sentences.
  static func sentences(_ count: Int = .max) -> String {
    nouns.flatMap { noun in
      adjectives.keys.sorted().map {
        "the\tDET\n\($0)\tADJ\n\(noun)\tNOUN\nended\tVERB\n\n"
      }
    }.prefix(count).joined()
  }

  /// A label and a sequence.
  static let names = (0..<16).flatMap { number in
    [
      "north\t\(["an", "na"][number % 2])\(["na", "an"][number / 2 % 2])a\n",
      "south\t\(["bo", "ob"][number % 2])\(["ob", "bo"][number / 2 % 2])o\n",
    ]
  }.joined()

  static let smallest = [
    "--embedding-size", "16", "--hidden-size", "32", "--dropout", "0", "--source-word-dropout", "0",
    "--learning-rate", "0.01", "--schedule", "constant", "--average-decay", "0", "--patience", "0",
    "--warmup-updates", "0", "--batch-size", "4", "--batch-tokens", "0",
  ]

  /// Imports examples and trains on them, into the directory `model`.
  static func trained(
    _ program: Program, _ task: String, epochs: Int = 12, flags: [String] = []
  ) throws -> Program.Result {
    let (text, format) =
      switch task {
      case "classify": (reviews, "labelled")
      case "generate": (names, "tsv")
      default: (sentences(), "conll")
      }
    try program.write("examples", text)
    let imported = try program.run(
      "import", task, "examples", "--task", task, "--from", "en", "--format", format)
    guard imported.code == 0 else { return imported }
    return try program.start(
      ["train", task, "--out", "model", "--epochs", "\(epochs)"] + smallest + flags
    ).wait()
  }
}
