import Foundation
import TestSupport

/// A language lesson that the smallest model learns in seconds.
enum Lesson {
  static let subjects = [("I", "je"), ("you", "tu"), ("we", "nous"), ("they", "elles")]
  static let verbs = [("see", "vois"), ("hear", "entends"), ("like", "aime"), ("want", "veux")]
  static let objects = [("bread", "pain"), ("water", "eau"), ("milk", "lait"), ("tea", "thé")]

  static let pairs: [(english: String, french: String)] = subjects.flatMap { subject in
    verbs.flatMap { verb in
      objects.map { object in
        (
          "\(subject.0) \(verb.0) \(object.0) .", "\(subject.1) \(verb.1) \(object.1) ."
        )
      }
    }
  }

  static let tsv = pairs.map { "\($0.english)\t\($0.french)\n" }.joined()

  /// Options of a model that takes no time.
  static let smallest = [
    "--preset", "tiny", "--embedding-size", "16", "--hidden-size", "48", "--batch-size", "16",
    "--dropout", "0", "--patience", "0", "--warmup-updates", "20", "--learning-rate", "0.005",
    "--schedule", "constant", "--average-decay", "0",
  ]

  /// A folder with a trained model in `model`.
  static func trained(_ program: Program, epochs: Int = 2) throws -> Program.Result {
    try program.write("pairs.tsv", tsv)
    return try program.start(
      [
        "train", "pairs.tsv", "--from", "en", "--to", "fr", "--out", "model", "--epochs",
        "\(epochs)",
      ]
        + smallest
    ).wait()
  }
}
