/// A line of CSV (RFC 4180): fields are quoted where they must be.
public struct CSVRecord: Equatable, Sendable {
  private let fields: [String?]

  /// - Parameter fields: nil for a value that is not there, which stands without the quotes of an empty text
  public init(_ fields: [String?]) { self.fields = fields }

  /// With its end.
  public var text: String {
    fields.map { $0.map(Self.quoted) ?? "" }.joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return "\"\"" }
    let isSpecial = text.utf8.contains {
      [UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains($0)
    }
    // In quotes it is not taken for a byte order mark, and spaces at the ends are kept by all programs.
    let isFragile =
      first == "\u{FEFF}" || first == " " || text.utf8.last == UInt8(ascii: " ")
    guard isSpecial || isFragile else { return text }
    return "\"\(text.replacingQuotes)\""
  }
}

extension String {
  /// With every quote twice. Scalar by scalar, for a combining mark behind a quote makes one character of both.
  fileprivate var replacingQuotes: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      result.append(scalar)
      if scalar == "\"" { result.append(scalar) }
    }
    return String(result)
  }
}
