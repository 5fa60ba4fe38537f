/// The bars of a tune in ABC notation, counted by whether they last as long as its metre says.
public struct ABCBars: Equatable, Sendable {
  /// Bars of the right length.
  public private(set) var complete = 0
  /// Shorter ones at the beginning or the end of a part, where a pick-up takes its time from.
  public private(set) var partial = 0
  /// All others.
  public private(set) var wrong = 0

  /// Whether it is a tune: there are bars of the metre, and none that are wrong.
  public var isTune: Bool { wrong == 0 && complete > 0 }

  /// Counts the bars of notes; nil where they are not ABC notation.
  ///
  /// Grace notes, chord symbols, decorations, slurs and ties take no time. Repeat signs, double lines and endings bound a
  /// part. The metre and the unit may change on the way, as `[M:3/4]` and `[L:1/16]`.
  ///
  /// - Parameters:
  ///   - body: the notes, without headers
  ///   - metre: how long a bar is
  ///   - unit: how long a note is behind which no length stands
  public init?(body: String, metre: NoteLength, unit: NoteLength) {
    var reading = Reading(metre: metre, unit: unit)
    var scanner = ABCScanner(body)
    do {
      while let symbol = try scanner.next() { try reading.read(symbol, into: &self) }
    } catch { return nil }
    reading.endBar(isSection: true, into: &self)
  }

  fileprivate mutating func count(
    _ length: NoteLength, of metre: NoteLength, isAtEdge: Bool
  ) {
    if length == metre {
      complete += 1
    } else if length < metre, isAtEdge {
      partial += 1
    } else {
      wrong += 1
    }
  }
}

/// Where in a tune its reader is.
private struct Reading {
  var metre: NoteLength
  var unit: NoteLength

  /// What the bar lasts so far.
  private var length = NoteLength.zero
  private var hasSound = false
  private var startsSection = true
  /// The ratio of a tuplet, and how many of its notes are still to come.
  private var tuplet: (ratio: NoteLength, left: Int)?
  /// The last note, which a broken rhythm may change.
  private var last: NoteLength?
  /// What the next note is worth, behind a broken rhythm.
  private var factor: NoteLength?

  init(metre: NoteLength, unit: NoteLength) {
    self.metre = metre
    self.unit = unit
  }

  mutating func read(_ symbol: ABCSymbol, into bars: inout ABCBars) throws {
    switch symbol {
    case .sound(let units): add(units)
    case .broken(let dots):
      guard let last, factor == nil else { throw ABCScanner.Mistake() }
      let short = NoteLength(1, 1 << abs(dots))
      let long = NoteLength((1 << (abs(dots) + 1)) - 1, 1 << abs(dots))
      // The note before is in the sum already.
      let change = dots > 0 ? long : short
      length = length + last * (change + NoteLength(-1, 1))
      factor = dots > 0 ? short : long
    case .tuplet(let notes, let ratio): tuplet = (ratio, notes)
    case .barLine(let isSection): endBar(isSection: isSection, into: &bars)
    case .field("M", let text): metre = try Self.length(text)
    case .field("L", let text): unit = try Self.length(text)
    case .field: break
    }
  }

  private static func length(_ text: String) throws -> NoteLength {
    guard let length = NoteLength(text) else { throw ABCScanner.Mistake() }
    return length
  }

  private mutating func add(_ units: NoteLength) {
    var sound = units * unit
    if let current = tuplet {
      sound = sound * current.ratio
      tuplet = current.left > 1 ? (current.ratio, current.left - 1) : nil
    }
    if let factor { sound = sound * factor }
    factor = nil
    last = sound
    length = length + sound
    hasSound = true
  }

  /// A line without a note before it bounds nothing; it may still begin a part.
  mutating func endBar(isSection: Bool, into bars: inout ABCBars) {
    if hasSound { bars.count(length, of: metre, isAtEdge: startsSection || isSection) }
    startsSection = isSection || (startsSection && !hasSound)
    length = .zero
    hasSound = false
    last = nil
  }
}
