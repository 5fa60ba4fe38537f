extension Tokenizer {
  /// A line to translate in sections that have at most `limit` tokens each.
  ///
  /// It is cut between all sentences; one that is too long between clauses, else between words, and inside a word only if
  /// the word alone is too long; never inside a character or a placeable, which may thus have more tokens. Of the ways to
  /// do that the one with the fewest sections is taken, and of those the one with the most equal ones.
  ///
  /// - Parameters:
  ///   - line: of any length
  ///   - target: the tokenizer of the translation
  ///   - limit: 1 or more; nil for any number
  ///   - splitsSentences: whether a line is cut between its sentences even if it is short enough
  /// - Returns: sections that, joined with the white space around them, are the normalised line; none if it is blank.
  public func sections(
    of line: String, for target: Tokenizer, limit: Int?, splitsSentences: Bool = false
  ) -> [LineSection] {
    let limit = limit.map { max(1, $0) } ?? (splitsSentences ? Self.longestSentence : nil)
    let fewBytes = limit.map { line.utf8.count <= $0 * Self.bytesOfLongToken } ?? true
    if fewBytes {
      let protected = protect(line, for: target)
      guard !protected.isBlank else { return [] }
      let tokens = encode(protected)
      if tokens.count <= limit ?? .max, !splitsSentences {
        return [
          LineSection(
            text: normalize(line), line: protected, tokens: tokens, spaceBefore: "",
            endsClause: true)
        ]
      }
    }
    guard let limit else { return [] }
    let text = normalize(line)
    let reader = LineFragmentReader(tokenizer: self, target: target, limit: limit)
    var sections = sections(
      of: reader.fragments(of: text)[...], for: target, limit: limit, aim: limit, followedBy: nil)
    if let last = sections.indices.last {
      let space = text.unicodeScalars.reversed().prefix(while: \.properties.isWhitespace)
      sections[last].spaceAfter = String(String.UnicodeScalarView(space.reversed()))
    }
    return sections
  }

  /// Where nothing is known of a model, no sentence needs more tokens.
  private static let longestSentence = 1000

  /// A line with more bytes for each token that is allowed is too long, or so nearly that to cut it at once loses nothing.
  private static let bytesOfLongToken = 16

  /// - Parameters:
  ///   - aim: what the tokens of fragments may add up to, less than `limit` where they were more than their sum
  ///   - next: the fragment behind them
  private func sections(
    of fragments: ArraySlice<LineFragment>, for target: Tokenizer, limit: Int, aim: Int,
    followedBy next: LineFragment?
  ) -> [LineSection] {
    LinePacker(limit: aim).sections(of: fragments).flatMap { range -> [LineSection] in
      let next = range.upperBound < fragments.endIndex ? fragments[range.upperBound] : next
      let section = section(of: fragments[range], for: target, followedBy: next)
      let excess = section.tokens.count - limit
      guard excess > 0, range.count > 1 else { return [section] }
      return sections(
        of: fragments[range], for: target, limit: limit, aim: max(1, aim - excess), followedBy: next
      )
    }
  }

  private func section(
    of fragments: ArraySlice<LineFragment>, for target: Tokenizer, followedBy next: LineFragment?
  ) -> LineSection {
    var text = fragments.first?.text ?? ""
    for fragment in fragments.dropFirst() { text += fragment.separator + fragment.text }
    let line = protect(text, for: target)
    return LineSection(
      text: text, line: line, tokens: encode(line), spaceBefore: fragments.first?.separator ?? "",
      endsClause: next.map { $0.cut <= .clauses } ?? true)
  }
}
