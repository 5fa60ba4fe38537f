import Foundation
import Text
import Translation

struct AlternativesCommand: PromptCommand {
  let name = "alternatives"
  let argument = "WORD[#N]"
  let purpose = "what else may stand in place of a word (the Nth of several)"

  func obey(_ argument: String, in session: inout PromptSession) throws -> String {
    guard let best = session.last?.candidates.first else {
      throw failure("nothing is translated yet")
    }
    let wanted = argument.trimmingCharacters(in: .whitespaces)
    let translator = session.model.translator
    let words = TranslatedWords(best, by: translator)
    guard !wanted.isEmpty else { return words.text }
    guard let word = words.word(wanted) else {
      throw failure("expected a word of '\(best.text)', found '\(wanted)'")
    }
    let found = Interruptible.run { [options = session.options] in
      translator.alternatives(at: word.place, of: word.part, options: options)
    }
    return found.map(table) ?? "(given up)"
  }

  private func table(_ alternatives: [Translation.Alternative]) -> String {
    let rows = alternatives.map { alternative in
      [
        alternative.isOriginal ? "*" : "",
        String(format: "%5.2f %%", alternative.probability * 100),
        alternative.word.map { SentenceText.shown($0, width: 30) } ?? "(end)",
        SentenceText.shown(alternative.text, width: 200),
      ]
    }
    return TextTable(["", "share", "word", "translation"], rows).text
  }
}
