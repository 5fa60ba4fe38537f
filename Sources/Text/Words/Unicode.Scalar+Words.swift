import CICU

extension Unicode.Scalar {
  /// Whether one word goes on from this character to the next: both are letters, digits or marks of scripts that set words
  /// off by spaces. Where words are not set off, none is known to go on.
  public func continuesWord(in next: Unicode.Scalar) -> Bool {
    isPartOfSpacedWord && next.isPartOfSpacedWord
  }

  private var isPartOfSpacedWord: Bool {
    let isPartOfWord =
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: true
      default: properties.isAlphabetic || properties.numericType != nil
      }
    return isPartOfWord && icu_spaces_around(value) == icu_spaces_words
  }
}
