/// Phrases that no translation may contain, however they are cut into tokens.
///
/// A phrase is text as it stands within a line, with the space before its first word. It is found where it ends with
/// a token, or where what follows it in its token is not part of a word: to forbid *art* is not to forbid *artist*,
/// unless that is written as *art* and *ist*.
public struct ForbiddenPhrases: TokenRule {
  private let phrases: [[UInt8]]
  private let spellings: TokenSpellings

  /// - Parameters:
  ///   - phrases: in UTF-8
  ///   - spellings: what tokens stand for
  public init(_ phrases: [[UInt8]], spellings: TokenSpellings) {
    self.phrases = phrases.filter { !$0.isEmpty }
    self.spellings = spellings
  }

  public func allows(_ token: Int32, after tokens: [Int32]) -> Bool {
    let new = spellings[token]
    guard !new.isEmpty else { return true }
    return !phrases.contains { phrase in
      var text: [UInt8] = []
      // No more than the phrase needs of what precedes.
      for previous in tokens.reversed() {
        if text.count >= phrase.count - 1 { break }
        text.insert(contentsOf: spellings[previous], at: 0)
      }
      let start = text.count
      text += new
      return Self.occurs(phrase, in: text, endingAfter: start)
    }
  }

  /// Whether the phrase ends within the new token, and no letter or digit of the same token follows.
  private static func occurs(
    _ phrase: [UInt8], in text: [UInt8], endingAfter start: Int
  ) -> Bool {
    guard text.count >= phrase.count else { return false }
    return (max(start + 1, phrase.count)...text.count).contains { end in
      text[end - phrase.count..<end].elementsEqual(phrase)
        && !continuesWord(text[end...])
    }
  }

  private static func continuesWord(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let next = String(decoding: rest, as: UTF8.self).unicodeScalars.first else {
      return false
    }
    return next.properties.isAlphabetic || next.properties.numericType != nil
  }
}

/// The text of every token in UTF-8, empty for those that stand for none.
public struct TokenSpellings: Sendable {
  private let texts: [[UInt8]]

  public init(_ texts: [[UInt8]]) { self.texts = texts }

  public subscript(token: Int32) -> [UInt8] {
    texts.indices.contains(Int(token)) ? texts[Int(token)] : []
  }
}
