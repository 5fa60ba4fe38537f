/// What the lines of a corpus should have been translated to: one reference or more for each line.
public struct References: Equatable, Sendable {
  /// The references of each line.
  public let lines: [[String]]

  /// One reference for each line.
  public init(_ references: [String]) {
    lines = references.map { [$0] }
  }

  /// Several references for each line.
  ///
  /// - Parameter sets: each holds one reference for each line, as a file of references does
  public init(sets: [[String]]) {
    precondition(!sets.isEmpty, "References: no set of references")
    let count = sets[0].count
    precondition(
      sets.allSatisfy { $0.count == count },
      "References: sets of \(sets.map(\.count)) lines; expected as many in each")
    lines = (0..<count).map { line in sets.map { $0[line] } }
  }

  /// Any number of references for each line, but at least one.
  public init(lines: [[String]]) {
    precondition(
      lines.allSatisfy { !$0.isEmpty }, "References: a line without a reference cannot be scored")
    self.lines = lines
  }

  /// References of each line as signatures give it: a number, or `var` where lines have different numbers.
  var countInSignature: String {
    let counts = Set(lines.map(\.count))
    return counts.count > 1 ? "var" : "\(counts.first ?? 1)"
  }
}
