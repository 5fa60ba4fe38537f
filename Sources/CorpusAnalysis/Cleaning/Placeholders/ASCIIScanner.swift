/// Goes through the bytes of a text and reads the small languages of placeholders, all of which are ASCII.
struct ASCIIScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var current: UInt8? { byte(at: position) }

  mutating func advance() { position += 1 }

  // MARK: Braces

  enum Brace: Equatable {
    case name(String)
    case branches
  }

  /// What a brace at this place opens: a name or number up to the closing brace, or a choice of texts. Nil if neither.
  func brace() -> Brace? {
    let (name, end) = run(from: skippingSpaces(position + 1)) { isNamePart($0) }
    guard !name.isEmpty else { return nil }
    let next = skippingSpaces(end)
    if byte(at: next) == UInt8(ascii: "}") { return .name(name) }
    guard byte(at: next) == UInt8(ascii: ",") else { return nil }
    let type = run(from: skippingSpaces(next + 1), while: isLetter)
    switch type.text {
    case "plural", "select", "selectordinal", "choice": return .branches
    case "number", "date", "time", "spellout", "ordinal", "duration": return .name(name)
    default: return nil
    }
  }

  // MARK: printf

  struct Directive: Equatable {
    /// The number before a dollar, if there is one.
    var position: String?
    /// The name in parentheses, if there is one.
    var name: String?
    let conversion: String

    /// Where no position is written, directives are counted.
    func text(position count: Int) -> String {
      if let name { return "%(\(name))\(conversion)" }
      return "%\(position ?? "\(count)")$\(conversion)"
    }
  }

  /// printf's directive at this place; nil for a plain percent sign, one of an address, and `%%`, which is passed over.
  mutating func directive() -> Directive? {
    var place = position + 1
    if byte(at: place) == UInt8(ascii: "%") {
      advance()
      return nil
    }
    var directive = (position: String?.none, name: String?.none)
    if byte(at: place) == UInt8(ascii: "(") {
      let (name, end) = run(from: place + 1, while: isNamePart)
      guard !name.isEmpty, byte(at: end) == UInt8(ascii: ")") else { return nil }
      directive.name = name
      place = end + 1
    } else {
      let (number, end) = run(from: place, while: isDigit)
      if !number.isEmpty, byte(at: end) == UInt8(ascii: "$") {
        directive.position = number
        place = end + 1
      }
    }
    // A space is a flag as well, but 100 % so far is none.
    place = run(from: place) { "-+#0'".utf8.contains($0) }.end
    let width = run(from: place, while: isDigit)
    place = width.end
    if byte(at: place) == UInt8(ascii: ".") { place = run(from: place + 1, while: isDigit).end }
    place = run(from: place) { "hlLqjzt".utf8.contains($0) }.end
    guard let conversion = byte(at: place), "diouxXeEfFgGcspn@".utf8.contains(conversion) else {
      return nil
    }
    let isInWord = byte(at: place + 1).map { isLetter($0) || $0 >= 0x80 } ?? false
    if isBehindDigit || isInAddress || (isInWord && !width.text.isEmpty) { return nil }
    return Directive(
      position: directive.position, name: directive.name,
      conversion: String(Unicode.Scalar(conversion)))
  }

  /// Whether it is a share, as in *50%-os*.
  private var isBehindDigit: Bool { position > 0 && isDigit(bytes[position - 1]) }

  /// Whether the percent sign belongs to an address of the web, where it spells a byte.
  private var isInAddress: Bool {
    let start = bytes[..<position].lastIndex { $0 <= 0x20 } ?? 0
    return (start..<position).contains { bytes[$0..<position].starts(with: "://".utf8) }
  }

  // MARK: Tags

  /// The tag at this place, or nil: behind a name only attributes with a value may stand.
  func tag() -> Tag? {
    var place = position + 1
    let isClosing = byte(at: place) == UInt8(ascii: "/")
    if isClosing { place += 1 }
    guard byte(at: place).map(isLetter) ?? false else { return nil }
    let (name, nameEnd) = run(from: place) { isNamePart($0) || $0 == UInt8(ascii: ":") }
    place = skippingSpaces(nameEnd)
    var hasAttributes = false
    while let end = attribute(from: place) {
      hasAttributes = true
      place = skippingSpaces(end)
    }
    let isEmpty = byte(at: place) == UInt8(ascii: "/")
    if isEmpty { place += 1 }
    guard byte(at: place) == UInt8(ascii: ">") else { return nil }
    return Tag(
      name: name.lowercased(), kind: isClosing ? .closing : isEmpty ? .empty : .opening,
      hasAttributes: hasAttributes)
  }

  /// The end of an attribute with its value, or nil.
  private func attribute(from start: Int) -> Int? {
    let (name, nameEnd) = run(from: start) { isNamePart($0) || $0 == UInt8(ascii: ":") }
    let equals = skippingSpaces(nameEnd)
    guard !name.isEmpty, byte(at: equals) == UInt8(ascii: "=") else { return nil }
    let value = skippingSpaces(equals + 1)
    guard let quote = byte(at: value) else { return nil }
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return bytes[(value + 1)...].firstIndex(of: quote).map { $0 + 1 }
    }
    return run(from: value) { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }.end
  }

  // MARK: Bytes

  private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func run(from start: Int, while belongs: (UInt8) -> Bool) -> (text: String, end: Int) {
    var end = min(start, bytes.count)
    while end < bytes.count, belongs(bytes[end]) { end += 1 }
    return (String(decoding: bytes[min(start, end)..<end], as: UTF8.self), end)
  }

  private func skippingSpaces(_ start: Int) -> Int {
    run(from: start) { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }.end
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
private func isNamePart(_ byte: UInt8) -> Bool {
  isDigit(byte) || isLetter(byte) || "_-.".utf8.contains(byte)
}
