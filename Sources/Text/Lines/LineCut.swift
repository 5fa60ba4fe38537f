import CICU

/// What a line can be cut between; the best place first.
enum LineCut: Int, CaseIterable, Comparable {
  case sentences, clauses, words
  /// Between letters and marks, inside addresses and the like.
  case signs
  /// Inside a word.
  case characters

  static func < (one: LineCut, other: LineCut) -> Bool { one.rawValue < other.rawValue }

  /// What a boundary of words inside a sentence is.
  ///
  /// - Parameters:
  ///   - ending: what stands before it, closing quotes left out
  ///   - beginning: what stands after it
  ///   - hasSpace: whether there is white space between them
  init(after ending: Unicode.Scalar, before beginning: Unicode.Scalar, hasSpace: Bool) {
    if Self.closes(beginning, hasSpace) {
      self = .signs
    } else if Self.ends(ending, hasSpace) || Self.opens(beginning, hasSpace) {
      self = .clauses
    } else if hasSpace || ending.properties.isAlphabetic && beginning.properties.isAlphabetic {
      self = .words
    } else {
      self = .signs
    }
  }

  /// Marks without a space behind them end a clause where they bring their own room along, as `，` and `—` do; `,` and
  /// `-` hold together what they stand in.
  private static func ends(_ mark: Unicode.Scalar, _ hasSpace: Bool) -> Bool {
    let isClosing = mark.properties.generalCategory == .closePunctuation
    guard icu_is_terminal(mark.value) || mark.properties.isDash || isClosing else { return false }
    return hasSpace || icu_is_wide(mark.value) || mark == "—"
  }

  private static func opens(_ mark: Unicode.Scalar, _ hasSpace: Bool) -> Bool {
    mark.properties.generalCategory == .openPunctuation && (hasSpace || icu_is_wide(mark.value))
  }

  /// Whether a mark belongs to what stands before it.
  private static func closes(_ mark: Unicode.Scalar, _ hasSpace: Bool) -> Bool {
    switch mark.properties.generalCategory {
    case .closePunctuation: true
    case .finalPunctuation: !hasSpace
    default: icu_is_terminal(mark.value)
    }
  }
}
