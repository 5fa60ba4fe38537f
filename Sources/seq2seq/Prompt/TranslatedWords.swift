import Translation

/// The words of a translation, to be found by a person.
struct TranslatedWords {
  /// A word, and where it begins.
  struct Word: Sendable {
    let text: String
    let part: Translation.Part
    /// Of its first token in the part.
    let place: Int
  }

  private let words: [Word]

  init(_ candidate: Translation.Candidate, by translator: Translator) {
    words = candidate.parts.flatMap { part in
      translator.words(of: part).map {
        Word(text: $0.text, part: part, place: $0.tokens.lowerBound)
      }
    }
  }

  /// All words, as they can be asked for.
  var text: String { words.map(\.text).joined(separator: " ") }

  /// The word that is written `name`, else the one that differs in the case of its letters or the signs around it.
  ///
  /// - Parameter name: the first of these words, or with `#2` behind it the second
  func word(_ name: String) -> Word? {
    if let word = words(like: name).first { return word }
    let pieces = name.split(separator: "#", omittingEmptySubsequences: false)
    guard pieces.count > 1, let number = pieces.last.flatMap({ Int($0) }), number > 0 else {
      return nil
    }
    return words(like: pieces.dropLast().joined(separator: "#")).dropFirst(number - 1).first
  }

  private func words(like name: String) -> [Word] {
    let spellings: [(String) -> String] = [{ $0 }, { $0.lowercased() }, Self.bare]
    return spellings.lazy.map { spelling in
      let wanted = spelling(name)
      return wanted.isEmpty ? [] : words.filter { spelling($0.text) == wanted }
    }.first { !$0.isEmpty } ?? []
  }

  /// In small letters, without what stands before the first and behind the last letter or digit.
  private static func bare(_ word: String) -> String {
    let letters = word.lowercased().drop { !$0.isLetter && !$0.isNumber }
    let end = letters.lastIndex { $0.isLetter || $0.isNumber }
    return String(letters[..<(end.map { letters.index(after: $0) } ?? letters.startIndex)])
  }
}
