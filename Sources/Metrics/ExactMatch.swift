/// How many lines are, to the letter, what was expected.
public struct ExactMatch: Equatable, Sendable {
  public let matches: Int
  public let lines: Int

  /// - Parameters:
  ///   - hypotheses: one for each line
  ///   - references: as many lines
  public init(hypotheses: [String], references: [String]) {
    precondition(
      hypotheses.count == references.count,
      "ExactMatch: \(hypotheses.count) hypotheses, \(references.count) references")
    matches = zip(hypotheses, references).count { $0 == $1 }
    lines = references.count
  }

  /// 0 to 1; 0 where there are no lines.
  public var rate: Double { lines == 0 ? 0 : Double(matches) / Double(lines) }
}
