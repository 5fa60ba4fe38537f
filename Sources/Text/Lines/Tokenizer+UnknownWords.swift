extension Tokenizer {
  /// Whether an id stands for a character that the vocabulary lacks: `<unk>`, or a byte that spells it.
  public static func isUnknown(_ id: Int32) -> Bool {
    // A space may be spelled as a byte without anything being unknown.
    id == Vocabulary.unknown || Vocabulary.byte(of: id).map { $0 != UInt8(ascii: " ") } ?? false
  }

  /// The words and signs of a line that have no entry for some of their characters, each once, in order; nothing that
  /// is protected is among them.
  public func unknownWords(in line: ProtectedLine) -> [String] {
    guard encode(line).contains(where: Self.isUnknown) else { return [] }
    var seen: Set<ExactText> = []
    return line.pieces.flatMap { piece in
      if case .text(let text) = piece { unknownWords(within: text) } else { [String]() }
    }.filter { seen.insert(ExactText($0)).inserted }
  }

  private func unknownWords(within text: String) -> [String] {
    // A word of subword-nmt can be several of ICU: it is unknown as a whole where none of them is alone.
    text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).flatMap { stretch in
      let stretch = String(stretch)
      guard isUnknown(stretch) else { return [String]() }
      let unknown = words.segments(of: stretch).filter { isVisible($0) && isUnknown($0) }
      return unknown.isEmpty && isVisible(stretch) ? [stretch] : unknown
    }
  }

  private func isUnknown(_ word: String) -> Bool {
    encode(within: " " + word).contains(where: Self.isUnknown)
  }

  /// Whether there is more than controls, joiners and marks that no vocabulary has an entry for.
  private func isVisible(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .unassigned, .privateUse, .nonspacingMark: false
      default: scalar != Vocabulary.sign
      }
    }
  }
}
