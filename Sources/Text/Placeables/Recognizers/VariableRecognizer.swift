/// Names and numbers in braces that a program fills in, as in `{name}`, `{0:.2f}`, `{{user.name}}`, `${price}` and
/// `%{count}`.
struct VariableRecognizer: PlaceableRecognizer {
  let expression =
    #"[$%#]?+(?:\{\{\s?+[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_.\-]{0,99}+\s?+\}\}"#
    + #"|\{[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_.\-]{0,99}+(?:[:!][^\s{}]{0,40}+)?+\})"#

  func mayOccur(in line: String.UTF8View) -> Bool { line.contains(UInt8(ascii: "{")) }
}
