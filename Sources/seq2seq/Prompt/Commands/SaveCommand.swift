import Corpora
import Foundation

struct SaveCommand: PromptCommand {
  /// Whether a file that is there already is replaced.
  let replaces: Bool

  let argument = "FILE"
  let candidates = LineCompletion.Candidates.files
  var name: String { replaces ? "save!" : "save" }
  var purpose: String {
    replaces ? "the same, also over a file that is there" : "write all pairs so far as TSV"
  }

  func obey(_ argument: String, in session: inout PromptSession) throws -> String {
    let path = argument.trimmingCharacters(in: .whitespaces).expandingTilde
    guard !path.isEmpty else {
      let count = session.pairs.count
      return "\(count) pair\(count == 1 ? "" : "s") to save; name a file"
    }
    guard !session.pairs.isEmpty else { throw failure("nothing is translated yet") }
    guard replaces || !FileManager.default.fileExists(atPath: path) else {
      throw failure("\(path) is there already; :save! \(path) replaces it")
    }
    let saved = try write(session.pairs, to: path)
    let lost = session.pairs.count - saved
    return "\(saved) pair\(saved == 1 ? "" : "s") saved to \(path)"
      + (lost > 0 ? "; \(lost) left out, which have a tab" : "")
  }

  /// - Returns: the number of pairs that TSV can hold
  private func write(_ pairs: [SentencePair], to path: String) throws -> Int {
    var writer = TSVWriter(output: try TextOutput(path: path))
    var count = 0
    for pair in pairs {
      do {
        try writer.write(pair)
        count += 1
      } catch is CorpusWritingError {
        continue
      }
    }
    try writer.finish()
    return count
  }
}
