/// The placeholders and tags of a text, in the form in which two languages must agree.
///
/// `{name}`, `{0}`, `{{name}}` and `${name}`; printf's `%s`, `%.2f`, `%1$s`, `%(name)s`; tags as in HTML and XML. Their
/// order may differ, and so may the attributes of tags.
struct Placeholders {
  /// How often each occurs.
  private(set) var counts: [String: Int] = [:]
  /// Whether it is one of ICU's messages that choose between texts: `{count, plural, …}`.
  private(set) var hasBranches = false

  init(in text: String) {
    var scanner = ASCIIScanner(text)
    var tags: [Tag] = []
    var directives = 0
    while let byte = scanner.current {
      switch byte {
      case UInt8(ascii: "{"):
        if let brace = scanner.brace() { add(brace) }
      case UInt8(ascii: "%"):
        if let directive = scanner.directive() {
          directives += 1
          add(directive.text(position: directives))
        }
      case UInt8(ascii: "<"):
        if let tag = scanner.tag() { tags.append(tag) }
      default: break
      }
      scanner.advance()
    }
    for tag in Tag.certain(among: tags) { add(tag.text) }
  }

  private mutating func add(_ brace: ASCIIScanner.Brace) {
    switch brace {
    case .name(let name): add("{\(name)}")
    case .branches: hasBranches = true
    }
  }

  private mutating func add(_ placeholder: String) { counts[placeholder, default: 0] += 1 }
}
