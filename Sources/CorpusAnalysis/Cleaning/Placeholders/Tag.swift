/// A tag as in HTML or XML.
struct Tag: Equatable {
  enum Kind { case opening, closing, empty }

  /// In lower case.
  let name: String
  let kind: Kind
  let hasAttributes: Bool

  /// Elements of HTML that stand alone, with or without a slash.
  private static let alone: Set<String> = [
    "br", "hr", "img", "wbr", "input", "p", "li", "meta", "link", "source", "area", "col",
  ]

  /// Without what may differ between languages.
  var text: String {
    switch kind {
    case .opening: "<\(name)>"
    case .closing: "</\(name)>"
    case .empty: "<\(name)>"
    }
  }

  /// Leaves out words that only stand in angle brackets: `<Titanic>` is a tag if it is closed, closes, has attributes,
  /// or is one that HTML leaves open.
  static func certain(among tags: [Tag]) -> [Tag] {
    let closed = Set(tags.filter { $0.kind == .closing }.map(\.name))
    return tags.filter { tag in
      tag.kind != .opening || tag.hasAttributes || closed.contains(tag.name)
        || alone.contains(tag.name)
    }
  }
}
