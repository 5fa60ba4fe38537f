import Corpora
import Metrics

/// A tune in ABC notation, from the labels that it was generated from and its notes.
public struct Tune: Equatable, Sendable {
  /// `M:6/8`, `L:1/16`, `K:D`, as far as they are said.
  public let fields: [String]
  public let notes: String

  /// - Parameters:
  ///   - labels: fields of a header with spaces between them
  ///   - notes: all lines of them, with spaces between
  public init(labels: String, notes: String) {
    fields = labels.spacedWords
    self.notes = notes
  }

  /// Its bars against the metre that its labels ask for; nil where the notes are not ABC notation, or no metre is asked for.
  public var bars: ABCBars? {
    guard let metre = value(of: "M").flatMap({ NoteLength($0) }),
      let unit = NoteLength(value(of: "L") ?? "1/8")
    else { return nil }
    return ABCBars(body: notes, metre: metre, unit: unit)
  }

  /// The tune as a file of ABC notation has it, with a line feed at its end; the key ends the header.
  public func text(number: Int) -> String {
    let header = ["M", "L", "K"].compactMap { name in
      (value(of: name) ?? (name == "L" ? "1/8" : nil)).map { "\(name):\($0)\n" }
    }
    return "X:\(number)\n" + header.joined() + notes + "\n"
  }

  private func value(of field: String) -> String? {
    fields.first { $0.hasPrefix(field + ":") }.map { String($0.dropFirst(2)) }
  }
}
