import Text

/// How terms are to be translated.
public struct Terminology: Sendable {
  public struct Term: Sendable, Equatable {
    public let source: String
    public let target: String

    public init(source: String, target: String) {
      self.source = source
      self.target = target
    }
  }

  private let terms: [(term: Term, text: [Unicode.Scalar])]

  /// - Parameter terms: where one is part of another in a line, the longer one counts
  public init(_ terms: [Term] = []) {
    self.terms = terms.map { ($0, Self.comparable($0.source)) }
      .filter { !$0.text.isEmpty && !$0.term.target.isEmpty }
      .sorted { $0.text.count > $1.text.count }
  }

  public var isEmpty: Bool { terms.isEmpty }

  /// The terms of a line, whatever the case of their letters, in the order they stand in it. A term is no part of a longer
  /// word, in scripts that set words off by spaces.
  public func terms(in line: String) -> [Term] {
    guard !terms.isEmpty else { return [] }
    let text = Self.comparable(line)
    var taken = [Bool](repeating: false, count: text.count)
    var found: [(place: Int, term: Term)] = []
    for (term, wanted) in terms where wanted.count <= text.count {
      for start in 0...text.count - wanted.count where text[start] == wanted[0] {
        let place = start..<start + wanted.count
        guard text[place].elementsEqual(wanted), !taken[place].contains(true),
          !Self.cutsWord(text, at: place.lowerBound), !Self.cutsWord(text, at: place.upperBound)
        else { continue }
        for index in place { taken[index] = true }
        found.append((start, term))
      }
    }
    return found.sorted { $0.place < $1.place }.map(\.term)
  }

  private static let normalizer = Normalizer(form: .nfc, foldsCase: true)

  /// Without case, with one space for white space of any kind and none at the ends.
  private static func comparable(_ text: String) -> [Unicode.Scalar] {
    let words = normalizer.normalize(text).unicodeScalars
      .split(whereSeparator: \.properties.isWhitespace)
    return Array(words.joined(separator: CollectionOfOne(" " as Unicode.Scalar)))
  }

  private static func cutsWord(_ text: [Unicode.Scalar], at place: Int) -> Bool {
    place > 0 && place < text.count && text[place - 1].continuesWord(in: text[place])
  }
}
