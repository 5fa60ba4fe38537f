/// A word of a line, and the tokens it is spelled in.
public struct TokenizedWord: Equatable, Sendable {
  /// As it stands in the line, between spaces.
  public let text: String
  /// Places of its tokens in the line: those of all words follow one another and are all of the line's.
  public let tokens: Range<Int>

  public init(text: String, tokens: Range<Int>) {
    self.text = text
    self.tokens = tokens
  }
}

extension Tokenizer {
  /// The words of a line: what stands between spaces, in scripts that have some.
  ///
  /// Every token belongs to one word: a mark of case or a space to the word that follows, a token that spells several
  /// words to one that is all of them. A line without visible text has no words.
  ///
  /// - Parameters:
  ///   - ids: without start and end
  ///   - contents: what slots stand for
  public func words(
    of ids: [Int32], restoring contents: [PlaceableSlot: String] = [:]
  ) -> [TokenizedWord] {
    let space = UInt8(ascii: " ")
    var starts = [0]
    /// Whether the word at the last start has visible text yet.
    var isBegun = false
    /// Where tokens without text stand that may belong to the next word.
    var waiting: Int?
    var endedWithSpace = false
    for (place, id) in ids.enumerated() {
      let text = text(of: id, restoring: contents)
      guard let first = text.first, let last = text.last else {
        waiting = waiting ?? place
        continue
      }
      if isBegun, endedWithSpace || first == space {
        starts.append(waiting ?? place)
        isBegun = false
      }
      waiting = nil
      isBegun = isBegun || text.contains { $0 != space }
      endedWithSpace = last == space
    }
    // Spaces at the end belong to the last word.
    if !isBegun { starts.removeLast() }
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : ids.count
      let text = decode(ids[starts[index]..<end], restoring: contents)
      return TokenizedWord(text: text.trimmingSpaces, tokens: starts[index]..<end)
    }
  }

  /// What a token stands for, with the spaces around it, in UTF-8.
  private func text(of id: Int32, restoring contents: [PlaceableSlot: String]) -> [UInt8] {
    guard case .placeable(let slot) = marks[id] else { return spelling(of: id) }
    return Array((contents[slot] ?? "").utf8)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let text = utf8.drop { $0 == UInt8(ascii: " ") }
    let end = text.lastIndex { $0 != UInt8(ascii: " ") }.map { utf8.index(after: $0) }
    return String(self[text.startIndex..<(end ?? text.startIndex)])
  }
}
