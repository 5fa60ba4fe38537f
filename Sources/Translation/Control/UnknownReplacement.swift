import Text

/// Puts words of the source, or what a dictionary has for them, in place of words that the model does not know
/// (Luong et al. 2015, "Addressing the rare word problem").
///
/// A word is replaced if it has a token in it that is `<unk>` or a byte, or if it comes from such a word of the source
/// and the dictionary has that. Punctuation around a word stays what it is. Several words in a row that come from the
/// same word are replaced by one.
public struct UnknownReplacement: Sendable {
  private let dictionary: [String: String]

  /// - Parameter dictionary: translations of words of the source, looked up as they stand, then in small letters; a
  ///   word that it lacks is copied
  public init(dictionary: [String: String] = [:]) { self.dictionary = dictionary }

  /// What is put in place of words of the target, by their places; an empty text drops the word.
  func replacements(
    in alignment: WordAlignment, source: [Int32], target: [Int32]
  ) -> [Int: String] {
    func hasUnknown(_ word: TokenizedWord, _ ids: [Int32]) -> Bool {
      ids[word.tokens].contains(where: Tokenizer.isUnknown)
    }
    var replacements: [Int: String] = [:]
    for (place, word) in alignment.targetWords.enumerated() {
      guard let origin = alignment.sources[place] else { continue }
      let counterpart = alignment.sourceWords[origin]
      let known = translation(of: PunctuatedWord(counterpart.text).core)
      guard
        hasUnknown(word, target) || known != nil && hasUnknown(counterpart, source)
      else { continue }
      let repeats =
        place > 0 && replacements[place - 1] != nil && alignment.sources[place - 1] == origin
      let text = known ?? PunctuatedWord(counterpart.text).core
      replacements[place] = repeats ? "" : PunctuatedWord(word.text).replacing(text)
    }
    return replacements
  }

  private func translation(of word: String) -> String? {
    dictionary[word] ?? dictionary[word.lowercased()]
  }

  /// A text with some of its words replaced; the white space before a word that is dropped goes with it.
  static func replace(_ replacements: [Int: String], in text: String) -> String {
    guard !replacements.isEmpty else { return text }
    var result = ""
    var space = ""
    var word = ""
    var place = 0
    func closeWord() {
      guard !word.isEmpty else { return }
      let replaced = replacements[place] ?? word
      if !replaced.isEmpty { result += space + replaced }
      (space, word) = ("", "")
      place += 1
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        closeWord()
        space.unicodeScalars.append(scalar)
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    closeWord()
    return result + space
  }
}

/// A word with the punctuation that stands at both ends.
private struct PunctuatedWord {
  private let before: Substring
  let core: String
  private let after: Substring

  /// A word of nothing but punctuation is its own core.
  init(_ word: String) {
    let first = word.firstIndex { !$0.isPunctuation } ?? word.startIndex
    let end = word.lastIndex { !$0.isPunctuation }.map(word.index(after:)) ?? word.endIndex
    before = word[..<first]
    core = String(word[first..<end])
    after = word[end...]
  }

  func replacing(_ text: String) -> String { before + text + after }
}
