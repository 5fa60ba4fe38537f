/// What can be carried through a translation as it is.
///
/// Where two kinds begin at the same place, the one that stands first here wins.
public enum PlaceableKind: String, Codable, CaseIterable, Sendable {
  case tag, url, email, variable, format, emoji, number

  /// All names, for a person to choose from.
  public static var allNames: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The kinds of a list as in `url,number`, or all of them for `all`; each once, in the order of `allCases`.
  ///
  /// - Throws: `TextError.invalidOption`
  public static func list(_ text: String) throws -> [PlaceableKind] {
    let names = text.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    if names == ["all"] { return allCases }
    let kinds = try names.map { name in
      guard let kind = PlaceableKind(rawValue: name) else {
        let meant = Spelling.nearest(to: name, among: allCases.map(\.rawValue))
        throw TextError.invalidOption(
          "protect",
          expected: "all, or some of \(allNames); found '\(name)'"
            + (meant.map { ", did you mean '\($0)'?" } ?? ""))
      }
      return kind
    }
    guard !kinds.isEmpty else {
      throw TextError.invalidOption("protect", expected: "all, or some of \(allNames)")
    }
    return allCases.filter(kinds.contains)
  }

  var recognizer: any PlaceableRecognizer {
    switch self {
    case .tag: TagRecognizer()
    case .url: URLRecognizer()
    case .email: EmailRecognizer()
    case .variable: VariableRecognizer()
    case .format: FormatRecognizer()
    case .emoji: EmojiRecognizer()
    case .number: NumberRecognizer()
    }
  }
}
