import Corpora
import Metrics
import Tasks
import Text

/// Writes sequences for lines of labels, and counts the tunes among them.
final class GenerationWriter {
  private let generator: SequenceGenerator
  private let options: GenerationOptions
  private let count: Int
  private let format: GenerateCommand.Format
  private let threads: Int
  private var (tunes, wholeTunes) = (0, 0)

  init(
    generator: SequenceGenerator, options: GenerationOptions, count: Int,
    format: GenerateCommand.Format, threads: Int
  ) {
    self.generator = generator
    self.options = options
    self.count = count
    self.format = format
    self.threads = threads
  }

  /// The sequences for a line of labels; an empty line for a blank one.
  ///
  /// - Throws: `Failure` if a label is not known
  func text(for line: String) throws -> String {
    guard !line.allSatisfy(\.isWhitespace) else { return "\n" }
    let sequences = generator.generate(
      from: try labels(in: line), count: count, options: options, threads: threads)
    return try sequences.map { try text(of: $0, labels: line) }.joined()
  }

  /// How many tunes have bars of the metre that was asked for and no others; nil if none was asked for.
  var summary: String? {
    format == .abc
      ? "\(wholeTunes) of \(tunes) tunes have bars of the metre asked for and no others" : nil
  }

  private func text(of sequence: GeneratedSequence, labels: String) throws -> String {
    switch format {
    case .text: return sequence.text + "\n"
    case .abc:
      let tune = Tune(labels: labels, notes: sequence.text)
      tunes += 1
      if sequence.isComplete, tune.bars?.isTune == true { wholeTunes += 1 }
      return tune.text(number: tunes) + "\n"
    case .json:
      return try ReportFormat.jsonLine(
        Answer(
          labels: labels, text: sequence.text, logProbability: sequence.logProbability,
          isComplete: sequence.isComplete)) + "\n"
    }
  }

  private func labels(in line: String) throws -> [Int32] {
    if let numbers = generator.labels.numbers(in: line) { return numbers }
    let unknown =
      line.spacedWords
      .first { generator.labels.number(of: $0) == nil } ?? line
    let meant = Spelling.nearest(to: unknown, among: generator.labels.names)
      .map { "did you mean \($0)?" }
    throw Failure(
      "\(unknown): the model knows no such label; \(meant ?? "--labels prints those it knows")",
      kind: .usage)
  }

  private struct Answer: Encodable {
    let labels: String
    let text: String
    /// In nats.
    let logProbability: Float
    let isComplete: Bool
  }
}
