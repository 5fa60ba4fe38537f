/// A column of a table, or a field of a JSON object, as a person names it.
public enum Column: Equatable, Sendable {
  /// Counted from 1.
  case number(Int)
  /// As the first line, or the object, names it.
  case name(String)

  /// A whole number above 0 is a number, everything else a name.
  public init(_ text: String) {
    if let number = Int(text), number > 0 { self = .number(number) } else { self = .name(text) }
  }

  public var text: String {
    switch self {
    case .number(let number): "\(number)"
    case .name(let name): name
    }
  }
}
