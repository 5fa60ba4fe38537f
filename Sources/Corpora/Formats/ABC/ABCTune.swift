/// One tune in ABC notation, as its lines add up: what it is told by, and its notes.
struct ABCTune {
  /// The line of its `X:`.
  let line: Int
  /// What stands behind `X:`.
  let number: String
  private(set) var title: String?

  /// Of `M`, `L` and `K`: metre, unit note length and key.
  private var fields: [Character: String] = [:]
  /// Lines of notes; a line that goes on is joined with the next already.
  private var body: [String] = []
  private var continues = false

  init(line: Int, number: String) {
    self.line = line
    self.number = number
  }

  mutating func read(_ line: ABCLine) {
    switch line {
    case .field("T", let text): if !text.isEmpty { title = title ?? text }
    case .field(let letter, let text) where "MLK".contains(letter):
      // Before the first note the last of equal fields counts; behind it a change is written where it happens.
      if body.isEmpty { fields[letter] = text } else { body.append("[\(letter):\(text)]") }
    case .music(let text, let continues):
      // Words between header and notes are no music, but nothing tells them from it; a header ends with its key.
      guard fields["K"] != nil else { return }
      if self.continues, let last = body.popLast() {
        body.append(last + text)
      } else {
        body.append(text)
      }
      self.continues = continues
    case .field, .comment, .blank: break
    }
  }

  /// The lines of notes with a space between them.
  var notes: String { body.joined(separator: " ") }

  /// Metre, unit note length if it is another than an eighth, and key, without spaces inside: `M:6/8 K:D`.
  ///
  /// - Throws: `Damage` if there is no key.
  var label: String {
    get throws {
      guard let key = fields["K"], !key.isEmpty else {
        throw Damage.missingTuneField(name: "key (K:)")
      }
      let length = fields["L"] ?? Self.usualUnitLength(in: fields["M"])
      let parts = [
        fields["M"].map { "M:" + $0 }, length == "1/8" ? nil : "L:" + length, "K:" + key,
      ]
      return parts.compactMap { $0?.filter { !$0.isWhitespace } }.joined(separator: " ")
    }
  }

  /// Metres below 3/4 are written in sixteenths where nothing else is said (standard 2.1, section 3.1.7).
  private static func usualUnitLength(in metre: String?) -> String {
    let parts = (metre ?? "").split(separator: "/").compactMap { Double($0) }
    return parts.count == 2 && parts[0] / parts[1] < 0.75 ? "1/16" : "1/8"
  }
}
