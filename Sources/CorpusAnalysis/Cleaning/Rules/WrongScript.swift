/// A side is written in no script of its language: it was not translated, or the columns are mixed up.
///
/// Words are counted, not letters, because names and brands in Latin letters stand in sentences of all scripts, and in
/// Chinese a word is two characters long. Abbreviations, *USD* or *fl oz*, and a single word in Latin letters, *pixel*,
/// are at home everywhere, and one or two words that stand on both sides, *New York*, are no proof.
struct WrongScript: PairRule {
  /// The least share of words in a script of the language.
  private static let leastShare = 0.3
  /// The most words that may be the same on both sides.
  private static let mostSharedWords = 2
  /// Letters.
  private static let longestAbbreviation = 4

  let source: Set<Script>
  let target: Set<Script>

  func takes(_ pair: ExaminedPair) -> Bool {
    // ICU does not know every language; labels have none.
    if !source.isEmpty, mayBeWrong(pair.source, source),
      isWrong(pair.words.source, source, beside: pair.words.target)
    {
      return true
    }
    return !target.isEmpty && mayBeWrong(pair.target, target)
      && isWrong(pair.words.target, target, beside: pair.words.source)
  }

  /// Settles nearly all sentences without looking for words: most of their letters are right.
  private func mayBeWrong(_ text: String, _ scripts: Set<Script>) -> Bool {
    var (right, wrong) = (0, 0)
    for character in text.unicodeScalars {
      switch isRight(character, scripts) {
      case true?: right += 1
      case false?: wrong += 1
      case nil: break
      }
    }
    return wrong > right
  }

  private func isWrong(_ words: [String], _ scripts: Set<Script>, beside others: [String]) -> Bool {
    let judged = words.filter { !isAbbreviation($0) }.compactMap { word in
      word.unicodeScalars.lazy.compactMap { isRight($0, scripts) }.first.map { (word, $0) }
    }
    let right = judged.filter(\.1)
    guard !judged.isEmpty, Double(right.count) < Self.leastShare * Double(judged.count) else {
      return false
    }
    let wrong = judged.filter { !$0.1 }.map(\.0)
    if wrong.count == 1, wrong[0].unicodeScalars.contains(where: { Script(of: $0) == .latin }) {
      return false
    }
    return wrong.count > Self.mostSharedWords || !wrong.allSatisfy(others.contains)
  }

  /// One or two letters of a script that has capitals, or some more that are all capitals.
  private func isAbbreviation(_ word: String) -> Bool {
    let letters = word.unicodeScalars
    guard letters.count <= Self.longestAbbreviation else { return false }
    return letters.allSatisfy(\.properties.isUppercase)
      || (letters.count <= 2 && letters.allSatisfy(\.properties.isCased))
  }

  /// Nil for what is no letter, or belongs to no script in particular.
  private func isRight(_ character: Unicode.Scalar, _ scripts: Set<Script>) -> Bool? {
    guard character.isLetter else { return nil }
    let script = Script(of: character)
    if script.isShared { return nil }
    return scripts.contains(script) || scripts.contains { $0.contains(character) }
  }
}
