import CICU

extension Character {
  /// Columns in a terminal: two for the scripts of East Asia and for pictures, one for nearly all else. Marks stand
  /// over the character that they belong to.
  package var displayWidth: Int {
    unicodeScalars.first.map { Int(icu_columns($0.value)) } ?? 0
  }
}

extension String {
  /// Columns in a terminal.
  package var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}
