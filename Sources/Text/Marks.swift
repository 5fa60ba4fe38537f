/// A token that stands for no text of its own.
enum Mark: Hashable, Sendable {
  case letterCase(CaseMark)
  case placeable(PlaceableSlot)

  /// As it stands in a vocabulary. Text that looks like it is spelled in other tokens.
  var token: String {
    switch self {
    case .letterCase(let mark): mark.token
    case .placeable(let slot): slot.token
    }
  }

  /// All that there are, in the order that they have in a vocabulary.
  static let all: [Mark] =
    CaseMark.allCases.map(Mark.letterCase)
    + PlaceableKind.allCases.flatMap { kind in
      (1...PlaceableSlot.limit).map { .placeable(PlaceableSlot(kind: kind, number: $0)) }
    }

  /// Those that a vocabulary with these options can have.
  static func all(of text: TextOptions) -> [Mark] {
    all.filter { mark in
      switch mark {
      case .letterCase: text.marksCase
      case .placeable(let slot): text.protectedKinds.contains(slot.kind)
      }
    }
  }
}

/// The marks of a vocabulary: the first of its learned entries, or the first behind its user-defined symbols.
struct Marks: Sendable {
  private let first: Int
  private let marks: [Mark]
  private let ids: [Mark: Int32]

  /// - Throws: `TextError.damagedVocabulary` if the options ask for marks that the vocabulary lacks.
  init(of vocabulary: Vocabulary, _ text: TextOptions) throws {
    let known = Dictionary(uniqueKeysWithValues: Mark.all(of: text).map { ($0.token, $0) })
    first = Vocabulary.firstLearned + text.normalizedSymbols.count
    marks = vocabulary.tokens.dropFirst(first).prefix { known[$0] != nil }.compactMap { known[$0] }
    ids = Dictionary(uniqueKeysWithValues: zip(marks, Int32(first)...).map { ($0, $1) })
    for mark in text.marksCase ? CaseMark.allCases : [] where ids[.letterCase(mark)] == nil {
      throw TextError.damagedVocabulary("it marks case but lacks the token \(mark.token)")
    }
  }

  var count: Int { marks.count }

  subscript(id: Int32) -> Mark? {
    let index = Int(id) - first
    return marks.indices.contains(index) ? marks[index] : nil
  }

  /// As they stand in the vocabulary, in order.
  var tokens: [String] { marks.map(\.token) }

  /// Those that stand for placeables, with their ids.
  var slots: [(slot: PlaceableSlot, id: Int32)] {
    zip(marks, Int32(first)...).compactMap { mark, id in
      if case .placeable(let slot) = mark { (slot, id) } else { nil }
    }
  }

  func id(of mark: Mark) -> Int32? { ids[mark] }
  func contains(_ slot: PlaceableSlot) -> Bool { ids[.placeable(slot)] != nil }
}
