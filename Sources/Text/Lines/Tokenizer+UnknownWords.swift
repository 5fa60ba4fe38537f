extension Tokenizer {
  /// Whether an id stands for a character that the vocabulary lacks: `<unk>`, or a byte that spells it.
  public static func isUnknown(_ id: Int32) -> Bool {
    // A space may be spelled as a byte without anything being unknown.
    id == Vocabulary.unknown || Vocabulary.byte(of: id).map { $0 != UInt8(ascii: " ") } ?? false
  }

  /// The words and symbols of a line with characters that the vocabulary has no entry for, each once, in order;
  /// neither punctuation nor what is protected is among them.
  public func unknownWords(in line: ProtectedLine) -> [String] {
    guard encode(line).contains(where: Self.isUnknown) else { return [] }
    var seen: Set<ExactText> = []
    return line.pieces.flatMap { piece in
      if case .text(let text) = piece { unknownWords(within: text) } else { [String]() }
    }.filter { seen.insert(ExactText($0)).inserted }
  }

  private func unknownWords(within text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).flatMap { stretch in
      let stretch = " " + String(stretch)
      guard isUnknown(stretch) else { return [String]() }
      let unknown = words.segments(of: stretch).filter(isUnknown)
      // A word of subword-nmt can be several of ICU: it is unknown as a whole where none of them is alone.
      return (unknown.isEmpty ? [stretch] : unknown).filter(isWord).map { word in
        word.utf8.first == UInt8(ascii: " ") ? String(word.unicodeScalars.dropFirst()) : word
      }
    }
  }

  private func isUnknown(_ text: String) -> Bool {
    encode(within: text).contains(where: Self.isUnknown)
  }

  /// Whether there are letters, digits or symbols; the sign for a space is an entry nowhere.
  private func isWord(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .mathSymbol, .currencySymbol, .otherSymbol: scalar != Vocabulary.sign
      default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      }
    }
  }
}
