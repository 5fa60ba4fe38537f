/// Puts fragments together to sections of a limited number of tokens.
struct LinePacker {
  /// Most tokens of a section of several fragments.
  let limit: Int

  /// What is bad about a way of cutting a line; the worst first.
  private struct Loss: Comparable {
    /// Cuts of each kind, the worst first, those between sentences left out.
    var characters = 0
    var signs = 0
    var words = 0
    var clauses = 0
    /// Ends of sentences that are not cut at: models learn from single sentences.
    var joinedSentences = 0
    var sections = 0
    /// Sum of the squares of the sections' tokens: least where all have the same number.
    var squares = 0

    static func < (one: Loss, other: Loss) -> Bool {
      let cuts = (one.characters, one.signs, one.words, one.clauses)
      let otherCuts = (other.characters, other.signs, other.words, other.clauses)
      guard cuts == otherCuts else { return cuts < otherCuts }
      return (one.joinedSentences, one.sections, one.squares)
        < (other.joinedSentences, other.sections, other.squares)
    }

    mutating func add(_ cut: LineCut) {
      switch cut {
      case .sentences: break
      case .clauses: clauses += 1
      case .words: words += 1
      case .signs: signs += 1
      case .characters: characters += 1
      }
    }
  }

  /// The sections: cut in the best places, a sentence each where they fit, and apart from that as few and as equal as
  /// can be.
  ///
  /// Looks back from every fragment over no more than `limit` others.
  func sections(of fragments: ArraySlice<LineFragment>) -> [Range<Int>] {
    let first = fragments.startIndex
    /// The best way to cut what stands before each fragment, and where its last section begins.
    var best = [(loss: Loss(), start: first)]
    best.reserveCapacity(fragments.count + 1)
    for end in fragments.indices.map({ $0 + 1 }) {
      var found: (loss: Loss, start: Int)?
      var tokensBehindFirst = 0
      var joinedSentences = 0
      for start in stride(from: end - 1, through: first, by: -1) {
        let tokens = fragments[start].leadingTokens + tokensBehindFirst
        if tokens <= limit || start == end - 1 {
          var loss = best[start - first].loss
          if start > first { loss.add(fragments[start].cut) }
          loss.joinedSentences += joinedSentences
          loss.sections += 1
          loss.squares += tokens * tokens
          if found.map({ loss < $0.loss }) ?? true { found = (loss, start) }
        }
        tokensBehindFirst += fragments[start].tokens
        if fragments[start].cut == .sentences { joinedSentences += 1 }
        if tokensBehindFirst > limit { break }
      }
      best.append(found ?? (Loss(), end - 1))
    }
    var sections: [Range<Int>] = []
    var end = fragments.endIndex
    while end > first {
      let start = best[end - first].start
      sections.append(start..<end)
      end = start
    }
    return sections.reversed()
  }
}
