/// How many lines are, to the letter, what was expected.
public struct ExactMatch: Equatable, Sendable {
  public let matches: Int
  public let lines: Int

  /// - Parameters:
  ///   - hypotheses: one for each line
  ///   - references: as many lines; of several references, one must match
  public init(hypotheses: [String], references: References) {
    precondition(
      hypotheses.count == references.lines.count,
      "ExactMatch: \(hypotheses.count) hypotheses, \(references.lines.count) references")
    // By bytes: strings are also equal where they only look alike.
    matches = zip(hypotheses, references.lines).count { hypothesis, references in
      references.contains { $0.utf8.elementsEqual(hypothesis.utf8) }
    }
    lines = references.lines.count
  }

  /// - Parameters:
  ///   - hypotheses: one for each line
  ///   - references: as many lines
  public init(hypotheses: [String], references: [String]) {
    self.init(hypotheses: hypotheses, references: References(references))
  }

  /// 0 to 1; 0 where there are no lines.
  public var rate: Double { lines == 0 ? 0 : Double(matches) / Double(lines) }
}
