/// How much of what a translation must contain a beginning of it has.
struct RequiredPhrases: Equatable {
  private let phrases: [[Int32]]
  private var isMet: [Bool]
  /// Phrases that the last tokens have begun, and how many tokens of them.
  private var begun: [Int: Int] = [:]
  /// Tokens of phrases that are there, and of the one begun that has come farthest.
  private(set) var metTokens = 0
  /// Tokens of all phrases.
  let totalTokens: Int

  init(_ phrases: [[Int32]]) {
    self.phrases = phrases.filter { !$0.isEmpty }
    isMet = self.phrases.map { _ in false }
    totalTokens = self.phrases.reduce(0) { $0 + $1.count }
  }

  var isComplete: Bool { metTokens == totalTokens }

  /// The tokens that would bring the beginning nearer to its end.
  var next: Set<Int32> {
    Set(phrases.indices.lazy.filter { !isMet[$0] }.map { phrases[$0][begun[$0] ?? 0] })
      .union(phrases.indices.lazy.filter { !isMet[$0] }.map { phrases[$0][0] })
  }

  func adding(_ token: Int32) -> RequiredPhrases {
    guard totalTokens > 0 else { return self }
    var next = self
    next.begun = [:]
    for index in phrases.indices where !isMet[index] {
      // What was begun goes on, or what stands within it begins anew: a a b is in a a a b.
      let tokens = phrases[index][..<(begun[index] ?? 0)] + [token]
      next.begun[index] = (1...tokens.count).reversed().first {
        phrases[index].starts(with: tokens.suffix($0))
      }
    }
    if let done = next.begun.sorted(by: { $0.key < $1.key })
      .filter({ $0.value == phrases[$0.key].count }).max(by: { $0.value < $1.value })
    {
      next.isMet[done.key] = true
      // The tokens of one phrase are not those of another too.
      next.begun = [:]
    }
    next.metTokens =
      phrases.indices.reduce(0) { $0 + (next.isMet[$1] ? phrases[$1].count : 0) }
      + (next.begun.values.max() ?? 0)
    return next
  }
}
