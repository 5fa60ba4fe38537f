/// What one kind of placeable looks like.
protocol PlaceableRecognizer: Sendable {
  /// An ICU regular expression without capturing groups. What it repeats is possessive or bounded, so that no line
  /// takes long.
  var expression: String { get }

  /// A look that costs less than the expression: false only if there is nothing in the line to find.
  func mayOccur(in line: String.UTF8View) -> Bool
}
