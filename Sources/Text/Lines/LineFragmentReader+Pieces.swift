/// Words that are too long to be one fragment.
extension LineFragmentReader {
  /// A part of a word with its tokens, behind other letters and behind a space.
  typealias Piece = (text: String, tokens: Int, leadingTokens: Int)

  /// UTF-8 bytes that are encoded at once: how long that takes may grow with the square of their number.
  static let longestBlock = 1000

  func pieces(of stretch: Stretch) -> [Piece] {
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
