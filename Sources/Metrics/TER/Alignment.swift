/// Which words of a hypothesis stand for which words of a reference.
struct Alignment {
  /// For each word of the reference the last word of the hypothesis up to there, -1 before the first.
  private(set) var positions: [Int] = []
  /// For each word of the hypothesis whether it is wrong.
  private(set) var isWrong: [Bool] = []
  /// For each word of the reference whether it is missed.
  private(set) var isMissed: [Bool] = []

  init(_ edits: some Sequence<EditMatrix.Edit>) {
    for edit in edits {
      if edit != .putIn { isWrong.append(edit != .keep) }
      if edit != .leaveOut {
        isMissed.append(edit != .keep)
        positions.append(isWrong.count - 1)
      }
    }
  }
}
