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

  private let terms: [(term: Term, words: [String])]

  /// - Parameter terms: where one is part of another in a line, the longer one counts
  public init(_ terms: [Term] = []) {
    self.terms = terms.map { ($0, Self.words(of: $0.source)) }
      .filter { !$0.words.isEmpty && !$0.term.target.isEmpty }
      .sorted { $0.words.count > $1.words.count }
  }

  public var isEmpty: Bool { terms.isEmpty }

  /// The terms of a line, whatever the case of their letters, in the order they stand in it.
  public func terms(in line: String) -> [Term] {
    guard !terms.isEmpty else { return [] }
    let words = Self.words(of: line)
    var taken = [Bool](repeating: false, count: words.count)
    var found: [(place: Int, term: Term)] = []
    for (term, wanted) in terms where wanted.count <= words.count {
      for start in 0...words.count - wanted.count {
        let range = start..<start + wanted.count
        guard words[range].elementsEqual(wanted), !taken[range].contains(true) else { continue }
        for place in range { taken[place] = true }
        found.append((start, term))
      }
    }
    return found.sorted { $0.place < $1.place }.map(\.term)
  }

  /// Runs of letters, digits and the marks on them, in lower case.
  private static func words(of text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}
