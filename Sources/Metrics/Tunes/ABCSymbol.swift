/// What the notes of a tune in ABC notation consist of, as far as it takes time or bounds it.
enum ABCSymbol: Equatable {
  /// A note, a rest or a chord, in unit note lengths.
  case sound(NoteLength)
  /// `>`, `>>`, `<`: how many times the note before is dotted, negative where the note behind is.
  case broken(Int)
  /// `(3`: the next `notes` notes last `time` in place of `notes` times.
  case tuplet(notes: Int, ratio: NoteLength)
  /// A bar line; `isSection` if a part of the tune ends or begins there: a repeat, a double line, an ending.
  case barLine(isSection: Bool)
  /// `[M:3/4]` and the like.
  case field(Character, String)
}
