/// Cuts a line into the units that subwords are found in, and puts it together again.
protocol Segmentation: Sendable {
  /// Hands out the line, made ready for cutting, in stretches that can be cut without each other.
  func forEachChunk(in line: String, _ body: (Chunk) -> Void)

  /// Hands out normalised text from within a line in the same way.
  func forEachChunk(within text: String, _ body: (Chunk) -> Void)

  /// Whether the same stretches come again and again, so that it is worth remembering what became of them.
  var chunksRecur: Bool { get }

  /// The units of a stretch; joined they are its text.
  func units(of chunk: Chunk) -> [String]

  /// What a token of the vocabulary stands for.
  func text(of token: String) -> String

  /// The line that was made ready, from the bytes of all its units.
  func line(of bytes: [UInt8]) -> String
}

extension Segmentation {
  var chunksRecur: Bool { true }

  func forEachChunk(within text: String, _ body: (Chunk) -> Void) {
    Chunk.forEach(in: Array(text.utf8), body)
  }

  /// Hands out a line with its placeables. Nothing is put in front of text that follows one.
  func forEachPart(of line: ProtectedLine, _ body: (LinePart) -> Void) {
    for (index, piece) in line.pieces.enumerated() {
      switch piece {
      case .text(let text) where index == 0: forEachChunk(in: text) { body(.chunk($0)) }
      case .text(let text): forEachChunk(within: text) { body(.chunk($0)) }
      case .placeable(let slot): body(.placeable(slot))
      }
    }
  }
}

/// What a line is made of for those who spell it.
enum LinePart {
  case chunk(Chunk)
  case placeable(PlaceableSlot)
}

/// Words with the space before them; one space is put in front of the line, so that its first word is like any other.
struct WordSegmentation: Segmentation {
  let segmenter: WordSegmenter
  let symbols: UserSymbols
  let splitsDigits: Bool

  func forEachChunk(in line: String, _ body: (Chunk) -> Void) {
    Chunk.forEach(in: [UInt8(ascii: " ")] + line.utf8, body)
  }

  func units(of chunk: Chunk) -> [String] {
    guard !symbols.isEmpty else { return words(in: chunk.text) }
    return symbols.cut(chunk.text).flatMap { $0.isSymbol ? [$0.text] : words(in: $0.text) }
  }

  private func words(in text: String) -> [String] {
    let words = segmenter.segments(of: text)
    return splitsDigits ? words.flatMap(digitsApart) : words
  }

  /// A word with every digit of any script on its own.
  private func digitsApart(_ word: String) -> [String] {
    var parts: [String.UnicodeScalarView] = []
    var isOpen = false
    for scalar in word.unicodeScalars {
      let isDigit = scalar.properties.generalCategory == .decimalNumber
      if isDigit || !isOpen { parts.append(String.UnicodeScalarView()) }
      parts[parts.count - 1].append(scalar)
      isOpen = !isDigit
    }
    return parts.map { String($0) }
  }

  func text(of token: String) -> String { Vocabulary.text(of: token) }

  func line(of bytes: [UInt8]) -> String {
    String(decoding: bytes.first == UInt8(ascii: " ") ? bytes[1...] : bytes[...], as: UTF8.self)
  }
}
