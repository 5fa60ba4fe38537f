import Decoding
import Text

/// Phrases that no translation may contain, however they are cut into tokens.
///
/// A phrase is found where no word goes on from what precedes it, and where it ends with a token or no word goes on within
/// that: to forbid *art* is not to forbid *artist*, unless that is written as *art* and *ist*.
package struct ForbiddenPhrases: TokenRule {
  private let phrases: [[UInt8]]
  private let spellings: TokenSpellings

  /// - Parameters:
  ///   - phrases: in UTF-8; spaces around them do not count
  ///   - spellings: what tokens stand for
  package init(_ phrases: [[UInt8]], spellings: TokenSpellings) {
    self.phrases = phrases.map(Self.trimmed).filter { !$0.isEmpty }
    self.spellings = spellings
  }

  private static func trimmed(_ phrase: [UInt8]) -> [UInt8] {
    let space = UInt8(ascii: " ")
    return Array(phrase.drop { $0 == space }.reversed().drop { $0 == space }.reversed())
  }

  package func allows(_ token: Int32, after tokens: [Int32]) -> Bool {
    let new = spellings[token]
    guard !new.isEmpty else { return true }
    return !phrases.contains { phrase in
      var text: [UInt8] = []
      // No more than the phrase needs of what precedes, and the character before it.
      for previous in tokens.reversed() {
        if text.count >= phrase.count + 3 { break }
        text.insert(contentsOf: spellings[previous], at: 0)
      }
      let start = text.count
      text += new
      return Self.occurs(phrase, in: text, endingAfter: start)
    }
  }

  /// Whether the phrase ends within the new token, between words.
  private static func occurs(
    _ phrase: [UInt8], in text: [UInt8], endingAfter start: Int
  ) -> Bool {
    guard text.count >= phrase.count else { return false }
    return (max(start + 1, phrase.count)...text.count).contains { end in
      let place = end - phrase.count..<end
      return text[place].elementsEqual(phrase) && !cutsWord(text, at: place.lowerBound)
        && !cutsWord(text, at: place.upperBound)
    }
  }

  private static func cutsWord(_ text: [UInt8], at place: Int) -> Bool {
    guard let left = String(decoding: text[..<place], as: UTF8.self).unicodeScalars.last,
      let right = String(decoding: text[place...], as: UTF8.self).unicodeScalars.first
    else { return false }
    return left.continuesWord(in: right)
  }
}
