/// Takes the fields out of one record of CSV (RFC 4180), line by line.
struct CSVRecordParser {
  /// The fields that are complete so far, without their quotes.
  private(set) var fields: [[UInt8]] = []

  private let delimiter: UInt8
  private var field: [UInt8] = []
  private var state = State.fieldStart

  private enum State { case fieldStart, plain, quoted, quoteInQuoted, stray }

  private static let quote = UInt8(ascii: "\"")

  init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  /// Whether the record goes on behind the end of the line.
  var isInsideQuotes: Bool { state == .quoted }
  /// Whether a quote stood where none may stand.
  var hasStrayQuote: Bool { state == .stray }

  /// Reads one line, without its `\n`.
  mutating func read(_ line: [UInt8]) {
    if state == .quoted { field.append(UInt8(ascii: "\n")) }
    for byte in line {
      switch state {
      case .fieldStart, .plain: readPlain(byte)
      case .quoted:
        if byte == Self.quote { state = .quoteInQuoted } else { field.append(byte) }
      case .quoteInQuoted: readBehindQuote(byte)
      case .stray: return
      }
    }
    if state != .quoted, state != .stray { endRecord() }
  }

  private mutating func readPlain(_ byte: UInt8) {
    if byte == delimiter {
      endField()
    } else if byte == Self.quote {
      state = state == .fieldStart ? .quoted : .stray
    } else {
      field.append(byte)
      state = .plain
    }
  }

  private mutating func readBehindQuote(_ byte: UInt8) {
    switch byte {
    case Self.quote:
      field.append(byte)
      state = .quoted
    case delimiter: endField()
    // The `\r` of a `\r\n` that ends the record.
    case UInt8(ascii: "\r"): break
    default: state = .stray
    }
  }

  /// Only the last field can have the `\r` of a `\r\n`, and only if it is not quoted.
  private mutating func endRecord() {
    if state == .plain, field.last == UInt8(ascii: "\r") { field.removeLast() }
    endField()
  }

  private mutating func endField() {
    fields.append(field)
    field.removeAll(keepingCapacity: true)
    state = .fieldStart
  }
}
