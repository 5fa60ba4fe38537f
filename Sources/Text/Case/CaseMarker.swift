import CICU

/// Turns capitals into marks and small letters, and back.
///
/// A word is what letters stand together, with the marks on them: `L'Été` are two. It is marked only if the rules of
/// the language bring back what was there, letter by letter. Everything else stays as it is written: `iPhone`,
/// `McDonald`, and what has no way back, as `İ` outside Turkish.
struct CaseMarker: Sendable {
  /// The language whose rules hold, as in `tr`; empty for Unicode's own.
  let locale: String
  /// Words with one of these in them stay as they are.
  let symbols: UserSymbols

  /// A stretch of text without marked capitals but in its first word, which may have a space before it.
  struct Part: Equatable {
    let mark: CaseMark?
    let text: String
  }

  private static let space = UInt16(UInt8(ascii: " "))

  /// A text in parts; `restore` of each of them, joined, is the text again.
  func parts(of text: String) -> [Part] {
    let units = Array(text.utf16)
    let symbolRanges = symbolRanges(in: text)
    var parts: [Part] = []
    var mark: CaseMark?
    var part: [UInt16] = []
    func close() {
      guard !part.isEmpty else { return }
      parts.append(Part(mark: mark, text: String(decoding: part, as: UTF16.self)))
      part.removeAll(keepingCapacity: true)
    }
    var start = 0
    while start < units.count {
      let end = start + letterCount(units[start...])
      guard end > start else {
        part.append(units[start])
        start += 1
        continue
      }
      let range = start..<end
      let word = Array(units[range])
      start = end
      guard !symbolRanges.contains(where: range.overlaps), let (found, small) = marked(word) else {
        part += word
        continue
      }
      // The space goes with the word, as it does in the entries of a vocabulary.
      let hasSpace = part.last == Self.space
      if hasSpace { part.removeLast() }
      close()
      mark = found
      part = (hasSpace ? [Self.space] : []) + small
    }
    close()
    return parts
  }

  /// The text of a part in the letters that its mark asks for; without a word to begin with it stays as it is.
  func restore(_ mark: CaseMark, in text: String) -> String {
    let units = Array(text.utf16)
    let start = units.first == Self.space ? 1 : 0
    let end = start + letterCount(units[start...])
    let word = apply(mark, to: Array(units[start..<end]))
    return String(decoding: units[..<start] + word + units[end...], as: UTF16.self)
  }

  /// Where symbols are in the UTF-16 units of a text.
  private func symbolRanges(in text: String) -> [Range<Int>] {
    guard !symbols.isEmpty else { return [] }
    var start = 0
    return symbols.cut(text).compactMap { part, isSymbol in
      let range = start..<start + part.utf16.count
      start = range.upperBound
      return isSymbol ? range : nil
    }
  }

  /// The mark and the small letters of a word that has both.
  private func marked(_ word: [UInt16]) -> (mark: CaseMark, small: [UInt16])? {
    let small = word.transformed { icu_lower_case(locale, $0, $1, $2, $3) }
    guard small != word, letterCount(small[...]) == small.count else { return nil }
    return CaseMark.allCases.first { apply($0, to: small) == word }.map { ($0, small) }
  }

  private func apply(_ mark: CaseMark, to word: [UInt16]) -> [UInt16] {
    switch mark {
    case .title: word.transformed { icu_title_case(locale, $0, $1, $2, $3) }
    case .capitals: word.transformed { icu_upper_case(locale, $0, $1, $2, $3) }
    }
  }

  private func letterCount(_ units: ArraySlice<UInt16>) -> Int {
    units.withUnsafeBufferPointer { Int(icu_letters($0.baseAddress, Int32($0.count))) }
  }
}
