/// Shares the places of a beam among beginnings that have more and fewer of the required tokens.
///
/// Those with few are the more probable ones and would take all places. So each number of tokens has its bank, and
/// the banks choose in turn, the one with most tokens first: dynamic beam allocation (Post & Vilar 2018), where
/// what a bank does not need goes to the others by itself.
enum BeamAllocation {
  /// - Parameters:
  ///   - count: places
  ///   - candidates: continuations, some perhaps more than once
  ///   - metTokens: how many required tokens a candidate has
  /// - Returns: at most `count`, each once, best of the most complete bank first
  static func choose(
    _ count: Int, of candidates: [TopTokens.Candidate],
    metTokens: (TopTokens.Candidate) -> Int
  ) -> [TopTokens.Candidate] {
    var banks: [Int: [TopTokens.Candidate]] = [:]
    let sorted = candidates.sorted {
      ($1.logProbability, $0.parent, $0.token) < ($0.logProbability, $1.parent, $1.token)
    }
    var last: TopTokens.Candidate?
    for candidate in sorted where candidate != last {
      banks[metTokens(candidate), default: []].append(candidate)
      last = candidate
    }
    let inTurn = banks.sorted { $0.key > $1.key }.map(\.value)
    let longest = inTurn.map(\.count).max() ?? 0
    return Array(
      (0..<longest).lazy.flatMap { place in
        inTurn.lazy.filter { place < $0.count }.map { $0[place] }
      }.prefix(count))
  }
}
