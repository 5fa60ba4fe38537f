import Corpora
import Metrics

/// Translations of one system, line by line.
struct SystemOutput {
  /// What a person calls it: its file.
  let name: String
  /// What was translated, where it is known.
  var sources: [String]?
  let hypotheses: [String]

  /// Reads a file of lines; white space at their ends does not count.
  ///
  /// - Throws: `CorpusError`
  init(reading path: String) throws {
    let reader = try LineReader(path: path)
    var lines: [String] = []
    while let line = try reader.next() {
      lines.append(String(decoding: WhiteSpace.trimmingEnd(of: Array(line.utf8)), as: UTF8.self))
    }
    self.init(name: reader.name, hypotheses: lines)
  }

  init(name: String, sources: [String]? = nil, hypotheses: [String]) {
    self.name = name
    self.sources = sources
    self.hypotheses = hypotheses
  }

  /// The translations of systems, and the references that all are compared with.
  ///
  /// - Throws: `CorpusError`; `Failure` if the files have different numbers of lines, or none.
  static func reading(
    _ files: [String], references: [String]
  ) throws -> (systems: [SystemOutput], references: References) {
    let references = try references.map(SystemOutput.init(reading:))
    let systems = try (files.isEmpty ? ["-"] : files).map(SystemOutput.init(reading:))
    let counts = (references + systems).map { ($0.name, count: $0.hypotheses.count) }
    guard Set(counts.map(\.count)).count == 1 else {
      throw Failure(
        "the files have different numbers of lines, so lines cannot be compared: "
          + counts.map { "\($0) has \($1)" }.joined(separator: ", "),
        kind: .badData)
    }
    guard counts[0].count > 0 else {
      throw Failure("\(counts[0].0): has no lines to compare", kind: .badData)
    }
    return (systems, References(sets: references.map(\.hypotheses)))
  }
}
