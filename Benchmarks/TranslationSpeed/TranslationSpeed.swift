import ArgumentParser
import Corpora
import Foundation
import Tensors
import Translation

extension Precision: ExpressibleByArgument {}

/// Measures translation from text to text; start and loading do not count.
@main
struct TranslationSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the seconds that translating a file takes.")

  @Argument(help: "Directory of the model.") var model: String
  @Argument(help: "File of sentences, one a line.") var sentences: String

  @Option var beamSize = 1
  @Option(help: "Sentences translated together; 1: one call for each sentence, one after another.")
  var batchSize = 64
  @Option var threads = 1
  @Option(help: "What weights are held as.") var precision = Precision.float32
  @Option(help: "Passes begin until then; one at least.") var seconds = 0.0
  @Option(help: "File for the translations.") var output: String?

  func run() throws {
    let translator = try ModelDirectory(path: model).load(precision: precision).translator
    var options = Translator.Options()
    options.search.beamSize = beamSize
    options.batchSize = batchSize
    options.threads = threads
    try options.search.validate()

    let lines = try readLines()
    let requests = batchSize == 1 ? lines.map { [$0] } : [lines]
    _ = translator.translate(Array(lines.prefix(batchSize)), options: options)
    var translations: [Translation] = []
    var passes: [Double] = []
    while passes.isEmpty || passes.reduce(0, +) < seconds {
      let start = ContinuousClock.now
      translations = requests.flatMap { translator.translate($0, options: options) }
      passes.append((ContinuousClock.now - start) / .seconds(1))
    }
    if let output {
      try translations.map { $0.text + "\n" }.joined()
        .write(toFile: output, atomically: true, encoding: .utf8)
    }
    let median = passes.sorted()[passes.count / 2]
    print(
      """
      {"threads": \(threads), "sentences": \(lines.count), "passes": \(passes.count), \
      "seconds": \(median)}
      """)
  }

  private func readLines() throws -> [String] {
    let reader = try LineReader(path: sentences)
    var lines: [String] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }
}
