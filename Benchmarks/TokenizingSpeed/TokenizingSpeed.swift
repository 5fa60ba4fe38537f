import ArgumentParser
import Corpora
import Foundation
import Text

/// Measures how fast text becomes token ids, on one thread; or writes the ids, for other programs to read.
@main
struct TokenizingSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure sentences per second of tokenising, or write the ids.",
    discussion: """
      A tokenizer remembers the words that it has met. So two rates are measured: of a pass with a tokenizer that
      has just been loaded, and of a pass over lines that it knows.
      """)

  @Argument(help: "A vocabulary file of a model.") var vocabulary: String
  @Argument(help: "File of sentences, one a line.") var sentences: String
  @Option(help: "Passes begin until then; one at least.") var seconds = 5.0
  @Option(help: "Write the ids there, a sentence a line, instead of measuring.") var ids: String?

  func run() throws {
    let lines = try readLines()
    if let ids {
      let tokenizer = try loadTokenizer()
      try lines.map { tokenizer.encode($0).map(String.init).joined(separator: " ") + "\n" }
        .joined().write(toFile: ids, atomically: true, encoding: .utf8)
      return
    }
    var (first, again): ([Double], [Double]) = ([], [])
    let start = ContinuousClock.now
    repeat {
      let tokenizer = try loadTokenizer()
      first.append(rate(of: lines, tokenizer))
      again.append(rate(of: lines, tokenizer))
    } while ContinuousClock.now - start < .seconds(seconds)
    print(
      """
      {"sentences": \(lines.count), "passes": \(first.count), \
      "first_sentences_per_second": \(median(first)), "sentences_per_second": \(median(again))}
      """)
  }

  private func loadTokenizer() throws -> Tokenizer {
    try Tokenizer(contentsOf: URL(fileURLWithPath: vocabulary))
  }

  /// Lines a second.
  private func rate(of lines: [String], _ tokenizer: Tokenizer) -> Double {
    var tokens = 0
    let start = ContinuousClock.now
    for line in lines { tokens += tokenizer.encode(line).count }
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    precondition(tokens > 0, "TokenizingSpeed: \(sentences) has no text")
    return Double(lines.count) / elapsed
  }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private func readLines() throws -> [String] {
    let reader = try LineReader(path: sentences)
    var lines: [String] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }
}
