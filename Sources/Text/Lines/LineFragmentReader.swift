/// Finds the fragments of a line and counts their tokens.
///
/// Words are spelled without each other, so the tokens of fragments add up to those of the line; nearly, where a fragment
/// is less than a word.
struct LineFragmentReader {
  let tokenizer: Tokenizer
  /// The tokenizer of the translation.
  let target: Tokenizer
  /// Tokens above which a fragment is cut again.
  let limit: Int

  /// What a fragment is made of.
  enum Stretch {
    case text(String)
    case placeable(Placeable)
  }

  /// The fragments of a normalised line; joined with their separators they are the line, but for white space at its end.
  func fragments(of line: String) -> [LineFragment] {
    let units = Array(line.utf16)
    func text(_ range: Range<Int>) -> String { String(decoding: units[range], as: UTF16.self) }
    let placeables = tokenizer.protector.placeables(in: line)
    let spans = spans(of: line, around: placeables.map(\.range))
    var sentenceEnds = tokenizer.sentences.ends(in: units)[...]
    var protected = placeables[...]
    /// Where the fragment before ends, and with what, closing quotes left out.
    var before: (end: Int, ending: Unicode.Scalar)?
    var fragments: [LineFragment] = []
    for span in spans {
      var stretches: [Stretch] = []
      var start = span.lowerBound
      while let (range, placeable) = protected.first, range.lowerBound < span.upperBound {
        protected.removeFirst()
        if start < range.lowerBound { stretches.append(.text(text(start..<range.lowerBound))) }
        stretches.append(.placeable(placeable))
        start = range.upperBound
      }
      if start < span.upperBound { stretches.append(.text(text(start..<span.upperBound))) }
      let separator = text((before?.end ?? 0)..<span.lowerBound)
      let scalars = text(span).unicodeScalars
      var cut = LineCut.sentences
      if let before, let beginning = scalars.first {
        sentenceEnds = sentenceEnds.drop { $0 < before.end }
        let isSentence = sentenceEnds.first.map { $0 <= span.lowerBound } ?? false
        if !isSentence {
          cut = LineCut(
            after: before.ending, before: beginning, hasSpace: !separator.isEmpty)
        }
      }
      fragments += self.fragments(of: stretches, behind: separator, cut)
      let ending = scalars.last { !$0.properties.isQuotationMark }
      let inherited = separator.isEmpty ? before?.ending : nil
      before = (span.upperBound, ending ?? inherited ?? "\"")
    }
    return fragments
  }

  /// Where words and whatever else stands between white space are, in UTF-16 units; a placeable with all that it
  /// touches is in one.
  private func spans(of line: String, around placeables: [Range<Int>]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var protected = placeables[...]
    var position = 0
    for segment in tokenizer.words.segments(of: line) {
      // White space is one unit each.
      let scalars = segment.unicodeScalars
      let start = position + scalars.prefix(while: \.properties.isWhitespace).count
      position += segment.utf16.count
      let end = position - scalars.reversed().prefix(while: \.properties.isWhitespace).count
      guard start < end else { continue }
      protected = protected.drop { $0.upperBound <= start }
      if let placeable = protected.first, placeable.lowerBound < start, let last = spans.popLast() {
        spans.append(last.lowerBound..<end)
      } else {
        spans.append(start..<end)
      }
    }
    return spans
  }

  private func fragments(
    of stretches: [Stretch], behind separator: String, _ cut: LineCut
  ) -> [LineFragment] {
    let length = stretches.reduce(0) { $0 + text(of: $1).utf8.count }
    if length <= Self.longestBlock {
      let leading = tokens(of: stretches, behind: " ")
      if leading <= limit {
        let tokens = separator == " " ? leading : tokens(of: stretches, behind: separator)
        return [
          LineFragment(
            separator: separator, text: stretches.map(text).joined(), cut: cut,
            tokens: max(1, tokens), leadingTokens: max(1, leading))
        ]
      }
    }
    // ICU has words with white space inside, as numbers are written in French.
    var separator = separator
    var fragments: [LineFragment] = []
    for piece in stretches.flatMap(pieces) {
      if piece.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
        separator += piece.text
        continue
      }
      fragments.append(
        LineFragment(
          separator: separator, text: piece.text, cut: fragments.isEmpty ? cut : .characters,
          tokens: max(1, separator.isEmpty ? piece.tokens : piece.leadingTokens),
          leadingTokens: max(1, piece.leadingTokens)))
      separator = ""
    }
    return fragments
  }

  func text(of stretch: Stretch) -> String {
    switch stretch {
    case .text(let text): text
    case .placeable(let placeable): placeable.text
    }
  }

  func tokens(of stretches: [Stretch], behind separator: String) -> Int {
    var text = separator
    var count = 0
    for stretch in stretches {
      switch stretch {
      case .text(let part): text += part
      case .placeable(let placeable) where hasToken(placeable):
        count += tokenizer.encode(within: text).count + 1
        text = ""
      case .placeable(let placeable): text += placeable.text
      }
    }
    return count + tokenizer.encode(within: text).count
  }

  private func hasToken(_ placeable: Placeable) -> Bool {
    let slot = PlaceableSlot(kind: placeable.kind, number: 1)
    return tokenizer.marks.contains(slot) && target.marks.contains(slot)
  }
}
