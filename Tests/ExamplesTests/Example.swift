import Foundation
import TestSupport
import Testing

/// A program of `Examples/`.
enum Example: String, CaseIterable {
  case oneToOne = "OneToOne"
  case oneToMany = "OneToMany"
  case manyToOne = "ManyToOne"
  case manyToMany = "ManyToMany"
  case manyToOneToMany = "ManyToOneToMany"

  var file: String { "Examples/\(rawValue)/main.swift" }

  /// What it said.
  struct Outcome {
    /// Of training, epoch by epoch.
    let losses: [Double]
    /// The lines behind those of the epochs.
    let answers: [[String]]
  }

  /// Runs it where `corpora` is what ships.
  func run(_ arguments: [String] = []) throws -> Outcome {
    try withTemporaryDirectory { folder in
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent("corpora"),
        withDestinationURL: Project.folder.appendingPathComponent("corpora"))
      let result = try Program(in: folder, name: rawValue).start(arguments).wait()
      try #require(result.code == 0, "\(result.error)")
      let lines = result.text.split(separator: "\n").map {
        $0.split(separator: " ").map(String.init)
      }
      let epochs = lines.prefix { $0[0] == "epoch" }
      return Outcome(
        losses: epochs.compactMap { Double($0[3]) }, answers: Array(lines[epochs.count...]))
    }
  }
}
