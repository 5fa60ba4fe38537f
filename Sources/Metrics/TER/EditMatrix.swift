/// The fewest words to put in, leave out or replace that make one sentence of another (Levenshtein 1966), near the
/// diagonal only, as sacreBLEU searches it.
///
/// Row *i* holds the costs of the first *i* words of the hypothesis, column *j* those of the first *j* words of the
/// reference.
struct EditMatrix {
  enum Edit: UInt8 {
    case keep, replace
    /// A word of the hypothesis that the reference does not have.
    case leaveOut
    /// A word of the reference that the hypothesis does not have.
    case putIn
    /// Not searched.
    case none
  }

  /// How far from the diagonal costs are searched.
  private static let beamWidth = 25
  private static let infinity: Int32 = 1 << 29

  private let reference: [UInt64]
  private let rowCount: Int
  private var hypothesis: [UInt64]
  /// [rowCount × reference.count + 1]
  private var costs: [Int32]
  private var edits: [Edit]

  init(hypothesis: [UInt64], reference: [UInt64]) {
    self.hypothesis = hypothesis
    self.reference = reference
    rowCount = hypothesis.count + 1
    let width = reference.count + 1
    costs = [Int32](repeating: Self.infinity, count: rowCount * width)
    edits = [Edit](repeating: .none, count: rowCount * width)
    for column in 0..<width {
      costs[column] = Int32(column)
      edits[column] = .putIn
    }
    fill(from: 1)
  }

  private var width: Int { reference.count + 1 }

  /// The edits that make the reference of the hypothesis.
  var cost: Int { Int(costs[costs.count - 1]) }

  /// Takes the same words in another order.
  mutating func replaceHypothesis(by words: [UInt64]) {
    // Rows before the first word that differs stay as they are.
    let first = zip(hypothesis, words).prefix { $0 == $1 }.count
    hypothesis = words
    fill(from: first + 1)
  }

  private mutating func fill(from firstRow: Int) {
    let (words, columns) = (hypothesis.count, reference.count)
    guard firstRow <= words else { return }
    let slope = Double(columns) / Double(words)
    // Between sentences of very different lengths, rows would else not touch.
    let beam =
      Double(Self.beamWidth) < slope / 2
      ? Int((slope / 2 + Double(Self.beamWidth)).rounded(.up)) : Self.beamWidth
    for row in firstRow...words {
      let diagonal = Int((Double(row) * slope).rounded(.down))
      let start = max(0, diagonal - beam)
      let end = row == words ? width : min(width, diagonal + beam)
      let (above, this) = ((row - 1) * width, row * width)
      let word = hypothesis[row - 1]
      for column in start..<end {
        guard column > 0 else {
          costs[this] = costs[above] + 1
          edits[this] = .leaveOut
          continue
        }
        let isSame = word == reference[column - 1]
        var best = Self.infinity
        var edit = Edit.none
        // Of equal costs, the first.
        let replaced = costs[above + column - 1] + (isSame ? 0 : 1)
        if replaced < best { (best, edit) = (replaced, isSame ? .keep : .replace) }
        let leftOut = costs[above + column] + 1
        if leftOut < best { (best, edit) = (leftOut, .leaveOut) }
        let putIn = costs[this + column - 1] + 1
        if putIn < best { (best, edit) = (putIn, .putIn) }
        costs[this + column] = best
        edits[this + column] = edit
      }
    }
  }

  /// Which words stand for which, along the cheapest way.
  var alignment: Alignment {
    var way: [Edit] = []
    var (row, column) = (rowCount - 1, reference.count)
    while row > 0 || column > 0 {
      let edit = edits[row * width + column]
      way.append(edit)
      switch edit {
      case .keep, .replace: (row, column) = (row - 1, column - 1)
      case .leaveOut: row -= 1
      case .putIn: column -= 1
      case .none: preconditionFailure("EditMatrix: the way leaves the beam at [\(row), \(column)]")
      }
    }
    return Alignment(way.reversed())
  }
}
