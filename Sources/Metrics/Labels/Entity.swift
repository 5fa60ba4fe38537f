/// A stretch of words with one type, as tags of the kind of BIO spell it.
///
/// Tags are read as conlleval does (Tjong Kim Sang & Buchholz 2000): a stretch may begin with any tag but `O`, so `I-PER`
/// behind `O` or another type begins one as well. `B`, `I`, `E` and `S` say where in a stretch a word stands.
public struct Entity: Hashable, Sendable {
  public let type: String
  /// Of words, in their sentence.
  public let words: Range<Int>

  public init(type: String, words: Range<Int>) {
    self.type = type
    self.words = words
  }

  /// The entities of one sentence, in their order.
  public static func all(in tags: [String]) -> [Entity] {
    var entities: [Entity] = []
    var start = 0
    var previous = Tag.outside
    // Nothing goes on behind the last word.
    for (index, tag) in (tags.map(Tag.init) + [.outside]).enumerated() {
      if tag.ends(previous) { entities.append(Entity(type: previous.type, words: start..<index)) }
      if tag.starts(behind: previous) { start = index }
      previous = tag
    }
    return entities
  }

  private struct Tag {
    let position: Character
    let type: String

    static let outside = Tag("O")

    init(_ text: String) {
      position = text.first ?? "O"
      let rest = text.dropFirst()
      let type = rest.firstIndex(of: "-").map { rest[rest.index(after: $0)...] } ?? rest
      self.type = type.isEmpty ? "_" : String(type)
    }

    private var isOutside: Bool { position == "O" || position == "." }

    /// Whether an entity ends before this tag.
    func ends(_ previous: Tag) -> Bool {
      if previous.isOutside { return false }
      if previous.position == "E" || previous.position == "S" { return true }
      if "BSO".contains(position), "BI".contains(previous.position) { return true }
      return previous.type != type
    }

    /// Whether an entity begins with this tag.
    func starts(behind previous: Tag) -> Bool {
      if isOutside { return false }
      if position == "B" || position == "S" { return true }
      if "ESO".contains(previous.position), "EI".contains(position) { return true }
      return previous.type != type
    }
  }
}
