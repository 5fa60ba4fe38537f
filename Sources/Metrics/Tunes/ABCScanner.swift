/// Reads the notes of a tune symbol by symbol (ABC standard 2.1, section 4).
struct ABCScanner {
  private let text: [UInt8]
  private var place = 0

  /// What was found is not ABC notation.
  struct Mistake: Error {}

  init(_ text: String) { self.text = Array(text.utf8) }

  /// The next symbol, or nil after the last.
  mutating func next() throws -> ABCSymbol? {
    while let scalar = peek() {
      switch scalar {
      case "|", ":": return barLine()
      case "[": return try bracket()
      case "(":
        place += 1
        if let first = number() { return try tuplet(first) }
      case ">", "<":
        let count = take(while: { $0 == scalar })
        guard count <= 3 else { throw Mistake() }
        return .broken(scalar == ">" ? count : -count)
      case "\"", "!", "+":
        place += 1
        try skip(past: scalar)
      case "{": try skip(past: "}")
      case "^", "_", "=", "A"..."G", "a"..."g", "z", "x":
        return .sound(try note())
      case " ", "-", ")", ".", "~", "`", "\\", "y", "H", "L", "M", "O", "P",
        "R", "S", "T", "u", "v":
        place += 1
      default: throw Mistake()
      }
    }
    return nil
  }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    place + offset < text.count ? Unicode.Scalar(text[place + offset]) : nil
  }

  @discardableResult
  private mutating func take(while isPart: (Unicode.Scalar) -> Bool) -> Int {
    let start = place
    while let scalar = peek(), isPart(scalar) { place += 1 }
    return place - start
  }

  private mutating func number() -> Int? {
    let start = place
    take { ("0"..."9").contains($0) }
    guard place > start else { return nil }
    // What is too large for a number is too large for music.
    return Int(String(decoding: text[start..<place], as: UTF8.self)) ?? .max
  }

  private mutating func skip(past end: Unicode.Scalar) throws {
    take { $0 != end }
    guard peek() != nil else { throw Mistake() }
    place += 1
  }

  /// All signs of a line, and the number of an ending behind it.
  private mutating func barLine() -> ABCSymbol {
    let start = place
    take { $0 == "|" || $0 == ":" }
    if peek() == "]" { place += 1 }
    let signs = text[start..<place]
    let ending = endingNumber()
    return .barLine(isSection: signs.count > 1 || ending)
  }

  /// `1`, `2`, `1,3` directly behind a line or a bracket.
  private mutating func endingNumber() -> Bool {
    guard let first = peek(), ("0"..."9").contains(first) else { return false }
    take { ("0"..."9").contains($0) || $0 == "," || $0 == "-" }
    return true
  }

  /// A line, an ending, a field or a chord.
  private mutating func bracket() throws -> ABCSymbol {
    place += 1
    if peek() == "|" { return barLine() }
    if endingNumber() { return .barLine(isSection: true) }
    if let letter = peek(), peek(1) == ":" {
      place += 2
      let start = place
      try skip(past: "]")
      return .field(
        Character(letter), String(decoding: text[start..<(place - 1)], as: UTF8.self))
    }
    return .sound(try chord())
  }

  /// All notes sound together, for as long as the first.
  private mutating func chord() throws -> NoteLength {
    var length: NoteLength?
    while let scalar = peek(), scalar != "]" {
      let note = try note()
      // A tie may stand behind each of them.
      take { $0 == "-" || $0 == " " }
      length = length ?? note
    }
    guard let length, peek() == "]" else { throw Mistake() }
    place += 1
    return length * (try self.length())
  }

  private mutating func note() throws -> NoteLength {
    take { "^_=".unicodeScalars.contains($0) }
    guard let letter = peek(),
      ("A"..."G").contains(letter) || ("a"..."g").contains(letter) || letter == "z"
        || letter == "x"
    else { throw Mistake() }
    place += 1
    take { $0 == "," || $0 == "'" }
    return try length()
  }

  /// `2`, `3/2`, `/2`, `/`, `//`, or nothing for 1.
  private mutating func length() throws -> NoteLength {
    let numerator = number() ?? 1
    let slashes = take { $0 == "/" }
    let denominator = slashes == 1 ? number() ?? 2 : slashes < 7 ? 1 << slashes : 0
    guard let length = NoteLength.written(numerator, denominator) else { throw Mistake() }
    return length
  }

  /// `(p:q:r`: p notes in the time of q, for the next r notes; what is left out is as the standard says.
  private mutating func tuplet(_ first: Int) throws -> ABCSymbol {
    var parts: [Int?] = []
    while parts.count < 2, peek() == ":" {
      place += 1
      parts.append(number())
    }
    let usual = [2: 3, 3: 2, 4: 3, 6: 2, 8: 3]
    // 5, 7 and 9 notes take the time of two in simple metres, which most have that use them.
    let time = (parts.first ?? nil) ?? usual[first] ?? 2
    let notes = (parts.count > 1 ? parts[1] : nil) ?? first
    guard (2...9).contains(first), (1...9).contains(time), (1...16).contains(notes) else {
      throw Mistake()
    }
    return .tuplet(notes: notes, ratio: NoteLength(time, first))
  }
}
