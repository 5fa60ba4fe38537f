import Translation

/// The best translation of a line, or the best few in the form of Moses; fields are separated by `|||`, those that are
/// asked for behind the text in the order that Marian writes them in.
struct TextWriter: TranslationWriter {
  let translator: Translator
  let isNBest: Bool
  let hasAlignments: Bool
  let hasWordScores: Bool

  func text(of translation: Translation, for request: TranslationRequest, line: Int) -> String {
    guard isNBest else {
      return fields(of: translation.candidates.first).joined(separator: Self.separator) + "\n"
    }
    // An empty line has one translation: the empty one.
    let candidates: [Translation.Candidate?] =
      translation.candidates.isEmpty ? [nil] : translation.candidates
    return candidates.map { candidate in
      let scores = [
        "F0= \(candidate?.logProbability ?? 0)", "\(candidate?.score ?? 0)",
      ]
      return (["\(line - 1)"] + fields(of: candidate) + scores).joined(separator: Self.separator)
        + "\n"
    }.joined()
  }

  private static let separator = " ||| "

  /// The text and what is asked for behind it.
  private func fields(of candidate: Translation.Candidate?) -> [String] {
    let text = candidate?.text ?? ""
    guard hasAlignments || hasWordScores else { return [text] }
    let words = candidate.map(translator.words) ?? []
    return [text] + (hasAlignments ? [WordLink.text(of: words)] : [])
      + (hasWordScores
        ? ["WordScores= " + words.map { "\($0.logProbability)" }.joined(separator: " ")] : [])
  }
}
