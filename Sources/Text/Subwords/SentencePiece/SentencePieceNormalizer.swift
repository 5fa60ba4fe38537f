/// Brings text into the spelling that a model of SentencePiece works on, the dummy space included.
struct SentencePieceNormalizer: LineNormalizer {
  private let options: SentencePieceOptions
  private let map: CharacterMap?
  private let symbols: PrefixTrie

  /// - Parameter symbols: texts of the user-defined symbols, which stay as they are
  init(_ options: SentencePieceOptions, symbols: [String]) {
    self.options = options
    map = CharacterMap(options.characterMap)
    self.symbols = PrefixTrie(symbols.map { Array($0.utf8) })
  }

  func normalize(_ text: String) -> String {
    let text = Array(text.utf8)
    var index = 0
    if options.removesExtraWhitespace {
      while index < text.count {
        let (end, part) = next(in: text, at: index)
        guard part.elementsEqual([Self.space]) else { break }
        index = end
      }
    }
    guard index < text.count else { return "" }
    var result = options.addsDummyPrefix && !options.treatsWhitespaceAsSuffix ? [Self.space] : []
    result.reserveCapacity(text.count + 1)
    var followsSpace = options.removesExtraWhitespace
    while index < text.count {
      var (end, part) = next(in: text, at: index)
      index = end
      if followsSpace { part = part.drop { $0 == Self.space } }
      guard let last = part.last else { continue }
      result.append(contentsOf: part)
      followsSpace = options.removesExtraWhitespace && last == Self.space
    }
    // SentencePiece writes spaces as the sign, so from here on the sign is a space, if it was in the text or not.
    var line = String(decoding: result, as: UTF8.self)
    if options.escapesWhitespace { line = Vocabulary.text(of: line) }
    if options.removesExtraWhitespace {
      while line.utf8.last == Self.space { line.unicodeScalars.removeLast() }
    }
    if options.addsDummyPrefix && options.treatsWhitespaceAsSuffix { line += " " }
    return line
  }

  /// What the longest known sequence at `index` becomes, or the character there.
  private func next(in text: [UInt8], at index: Int) -> (end: Int, part: ArraySlice<UInt8>) {
    if let symbol = symbols.longestMatch(in: text, at: index) {
      return (symbol.end, text[index..<symbol.end])
    }
    if let match = map?.longestMatch(in: text, at: index) { return (match.end, match.replacement) }
    let end = min(index + UnigramModel.length(ofCharacter: text[index]), text.count)
    return (end, text[index..<end])
  }

  private static let space = UInt8(ascii: " ")
}

/// The whole line as one unit, as SentencePiece does it.
struct SentencePieceSegmentation: Segmentation {
  let options: SentencePieceOptions

  var chunksRecur: Bool { false }

  func forEachChunk(in line: String, _ body: (Chunk) -> Void) {
    if !line.isEmpty { body(Chunk(whole: Array(line.utf8))) }
  }

  func units(of chunk: Chunk) -> [String] { [chunk.text] }

  func text(of token: String) -> String {
    options.escapesWhitespace ? Vocabulary.text(of: token) : token
  }

  func line(of bytes: [UInt8]) -> String {
    var line = bytes[...]
    if options.addsDummyPrefix {
      if options.treatsWhitespaceAsSuffix {
        if line.last == UInt8(ascii: " ") { line.removeLast() }
      } else if line.first == UInt8(ascii: " ") {
        line.removeFirst()
      }
    }
    return String(decoding: line, as: UTF8.self)
  }
}
