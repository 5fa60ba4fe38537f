import Corpora
import Translation

/// Makes requests of lines: what is asked for all of them, and the phrases that a file has for each.
struct RequestMaker {
  /// What is asked for every line.
  let common: TranslationRequest
  /// Phrases for each line, separated by tabs.
  let constraints: LineReader?

  /// The request for the line that follows the last one.
  ///
  /// - Throws: `CorpusError`; `Failure` if the file of phrases has ended.
  func request(for line: String) throws -> TranslationRequest {
    var request = common
    request.line = line
    guard let constraints else { return request }
    guard let phrases = try constraints.next() else {
      throw Failure(
        "\(constraints.name): ends after line \(constraints.line); expected a line for each line of the input, "
          + "empty where nothing is asked for", kind: .badData)
    }
    request.required += phrases.split(separator: "\t").map(String.init)
    return request
  }

  /// Passes over lines that are translated already.
  ///
  /// - Throws: `CorpusError`
  func skip(_ count: Int) throws { _ = try constraints?.skip(count) }
}
