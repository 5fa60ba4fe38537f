import CICU

/// Puts the translations of a line's sections together.
public enum LineJoiner {
  /// With a space between two of them, unless their script is written without, or a mark there goes without.
  ///
  /// - Parameter sections: translations without line breaks, and whether what was translated ends a clause
  public static func line(of sections: [(text: String, endsClause: Bool)]) -> String {
    zip(sections, spaces(before: sections)).map { $1 ? " " + $0.text : $0.text }.joined()
  }

  /// Whether a space stands before each section; before the first and before an empty one there is none.
  ///
  /// - Parameter sections: translations without line breaks, and whether what was translated ends a clause
  public static func spaces(before sections: [(text: String, endsClause: Bool)]) -> [Bool] {
    var previous: (end: Unicode.Scalar, endsClause: Bool)?
    return sections.map { text, endsClause in
      guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
        return false
      }
      defer { previous = (last, endsClause) }
      return previous.map { needsSpace(between: $0.end, and: first, endsClause: $0.endsClause) }
        ?? false
    }
  }

  private static func needsSpace(
    between left: Unicode.Scalar, and right: Unicode.Scalar, endsClause: Bool
  ) -> Bool {
    if left.properties.isWhitespace || right.properties.isWhitespace { return false }
    if left.properties.generalCategory == .openPunctuation || isClosing(right) { return false }
    // A mark as wide as an ideograph brings its own room along.
    if isWideMark(left) || isWideMark(right) { return false }
    return [left, right].contains { scalar in
      switch icu_spaces_around(scalar.value) {
      case icu_spaces_nothing: false
      case icu_spaces_phrases: endsClause
      default: true
      }
    }
  }

  private static func isClosing(_ mark: Unicode.Scalar) -> Bool {
    mark.properties.generalCategory == .closePunctuation || icu_is_terminal(mark.value)
  }

  private static func isWideMark(_ scalar: Unicode.Scalar) -> Bool {
    guard icu_is_wide(scalar.value) else { return false }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .otherPunctuation, .dashPunctuation: return true
    default: return false
    }
  }
}
