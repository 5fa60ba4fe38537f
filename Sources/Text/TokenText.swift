/// Lines of tokens or their numbers, separated by spaces, from which the text comes back byte for byte.
///
/// - A token with white space or control characters in it, other than the space that is written `▁`, would not
///   survive on its way through other programs; it is written in bytes.
/// - A placeable's token is followed by what it stands for, as in `⟦url1⟧=https://example.org`; in it a space is
///   written `\s`, a backslash `\\`, a line feed `\n` and a carriage return `\r`.
public struct TokenText: Sendable {
  private let tokenizer: Tokenizer
  private let usesNumbers: Bool
  /// What is written for each id.
  private let names: [String]
  /// By bytes, because strings are equal that differ in their normal form.
  private let ids: [[UInt8]: Int32]

  public init(_ tokenizer: Tokenizer, usesNumbers: Bool = false) {
    self.tokenizer = tokenizer
    self.usesNumbers = usesNumbers
    let tokens = tokenizer.vocabulary.tokens
    names = tokens.indices.map { index in
      if usesNumbers { return "\(index)" }
      return tokenizer.vocabulary.isPlain(Int32(index))
        ? tokens[index] : Self.bytes(of: tokenizer.spelling(of: Int32(index)))
    }
    ids = Dictionary(uniqueKeysWithValues: zip(tokens, Int32(0)...).map { (Array($0.utf8), $1) })
  }

  private static func bytes(of spelling: [UInt8]) -> String {
    spelling.map { Vocabulary.fixedTokens[Int(Vocabulary.id(ofByte: $0))] }.joined(separator: " ")
  }

  /// The tokens of a line; where `isBare`, placeables' tokens stand alone, as other toolkits read them, and what they
  /// stood for cannot come back.
  public func tokens(of line: String, isBare: Bool = false) -> String {
    let line = tokenizer.protect(line)
    return tokenizer.encode(line).map { id in
      guard !isBare, case .placeable(let slot) = tokenizer.marks[id],
        let content = line.contents[slot]
      else { return names[Int(id)] }
      return "\(names[Int(id)])=\(Self.escaped(content))"
    }.joined(separator: " ")
  }

  /// The line that `tokens` were made of. A placeable's token that stands alone comes out as it is.
  ///
  /// - Throws: `TextError.unusableToken`
  public func line(of tokens: String) throws -> String {
    var ids: [Int32] = []
    var contents: [PlaceableSlot: String] = [:]
    // By code points: a mark at the start of a token would make one character with the space before it.
    for token in tokens.unicodeScalars.split(separator: " ") {
      let token = Substring(token)
      let (id, content) = try read(token)
      ids.append(id)
      guard case .placeable(let slot) = tokenizer.marks[id] else { continue }
      let new = content ?? slot.token
      guard contents[slot, default: new] == new else {
        throw TextError.unusableToken(
          String(token), reason: "the same token stands for something else in this line")
      }
      contents[slot] = new
    }
    return tokenizer.decode(ids, restoring: contents)
  }

  /// A token's id, and what a placeable's token stands for.
  private func read(_ token: Substring) throws -> (id: Int32, content: String?) {
    if let id = id(token) { return (id, nil) }
    if let sign = token.unicodeScalars.firstIndex(of: "="), let id = id(token[..<sign]),
      case .placeable = tokenizer.marks[id]
    {
      return (id, try Self.unescaped(token.unicodeScalars[sign...].dropFirst(), in: token))
    }
    let isNumber = Int(token) != nil
    throw TextError.unusableToken(
      String(token),
      reason: usesNumbers
        ? isNumber
          ? "the numbers go from 0 to \(names.count - 1)" : "it is no number"
        : "it is no entry of the vocabulary" + (isNumber ? "; numbers are read with --ids" : ""))
  }

  private func id(_ token: Substring) -> Int32? {
    guard usesNumbers else { return ids[Array(token.utf8)] }
    return Int32(token).flatMap { names.indices.contains(Int($0)) ? $0 : nil }
  }

  private static let escapes: [(plain: Unicode.Scalar, letter: Unicode.Scalar)] = [
    (" ", "s"), ("\\", "\\"), ("\n", "n"), ("\r", "r"),
  ]

  private static func escaped(_ content: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in content.unicodeScalars {
      if let escape = escapes.first(where: { $0.plain == scalar }) {
        text.append(contentsOf: ["\\", escape.letter])
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }

  private static func unescaped(
    _ text: Substring.UnicodeScalarView, in token: Substring
  ) throws -> String {
    var content = String.UnicodeScalarView()
    var scalars = text.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "\\" else {
        content.append(scalar)
        continue
      }
      let letter = scalars.next()
      guard let escape = escapes.first(where: { $0.letter == letter }) else {
        throw TextError.unusableToken(
          String(token), reason: "a backslash in it is not followed by s, n, r or a backslash")
      }
      content.append(escape.plain)
    }
    return String(content)
  }
}
