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
  private enum Stretch {
    case text(String)
    case placeable(Placeable)
  }

  /// The fragments of a normalised line that is not blank; joined with their separators they are the line.
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
      let separator = before.map { text($0.end..<span.lowerBound) } ?? ""
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
  /// touches is in one. White space at the ends of the line belongs to the words there.
  private func spans(of line: String, around placeables: [Range<Int>]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var protected = placeables[...]
    var position = 0
    for segment in tokenizer.words.segments(of: line) {
      let space = segment.unicodeScalars.prefix(while: \.properties.isWhitespace)
      let start = position + Substring(space).utf16.count
      position += segment.utf16.count
      guard start < position else { continue }
      protected = protected.drop { $0.upperBound <= start }
      if let placeable = protected.first, placeable.lowerBound < start, let last = spans.popLast() {
        spans.append(last.lowerBound..<position)
      } else {
        spans.append((spans.isEmpty ? 0 : start)..<position)
      }
    }
    if let last = spans.popLast() { spans.append(last.lowerBound..<position) }
    return spans
  }

  // MARK: Tokens

  private func fragments(
    of stretches: [Stretch], behind separator: String, _ cut: LineCut
  ) -> [LineFragment] {
    let length = stretches.reduce(0) { $0 + text(of: $1).utf8.count }
    if length <= Self.longestBlock {
      let leading = tokens(of: stretches, behind: " ")
      let tokens = separator == " " ? leading : tokens(of: stretches, behind: separator)
      if max(leading, tokens) <= limit {
        return [
          LineFragment(
            separator: separator, text: stretches.map(text).joined(), cut: cut,
            tokens: max(1, tokens), leadingTokens: max(1, leading))
        ]
      }
    }
    return stretches.flatMap(pieces).enumerated().map { index, piece in
      LineFragment(
        separator: index == 0 ? separator : "", text: piece.text,
        cut: index == 0 ? cut : .characters, tokens: max(1, piece.tokens),
        leadingTokens: max(1, piece.leadingTokens))
    }
  }

  private func text(of stretch: Stretch) -> String {
    switch stretch {
    case .text(let text): text
    case .placeable(let placeable): placeable.text
    }
  }

  private func tokens(of stretches: [Stretch], behind separator: String) -> Int {
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

  // MARK: Pieces of words

  private typealias Piece = (text: String, tokens: Int, leadingTokens: Int)

  /// UTF-8 bytes that are encoded at once: how long that takes may grow with the square of their number.
  private static let longestBlock = 1000

  private func pieces(of stretch: Stretch) -> [Piece] {
    guard case .text(let text) = stretch else { return [piece([stretch])] }
    var pieces: [Piece] = []
    var block: [Character] = []
    var length = 0
    for character in text {
      if length > 0, length + character.utf8.count > Self.longestBlock {
        pieces += self.pieces(of: block)
        block.removeAll(keepingCapacity: true)
        length = 0
      }
      block.append(character)
      length += character.utf8.count
    }
    return pieces + self.pieces(of: block)
  }

  private func piece(_ stretches: [Stretch]) -> Piece {
    (
      stretches.map(text).joined(), tokens(of: stretches, behind: ""),
      tokens(of: stretches, behind: " ")
    )
  }

  /// The entries that a text is spelled in, as many together as it takes to end where a character ends.
  private func pieces(of characters: [Character]) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    var end = 0
    /// Bytes up to `end`, and those that have been spelled.
    var (length, spelled) = (0, 0)
    func close() {
      guard start < end else { return }
      let piece = piece([.text(String(characters[start..<end]))])
      if piece.leadingTokens <= limit || end == start + 1 {
        pieces.append(piece)
      } else {
        pieces += characters[start..<end].map { self.piece([.text(String($0))]) }
      }
      start = end
    }
    for id in tokenizer.encode(within: String(characters)) {
      spelled += tokenizer.spelling(of: id).count
      while length < spelled, end < characters.count {
        length += characters[end].utf8.count
        end += 1
      }
      if length == spelled { close() }
    }
    end = characters.count
    close()
    return pieces
  }
}
