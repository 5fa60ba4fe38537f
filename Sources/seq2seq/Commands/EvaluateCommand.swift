import ArgumentParser
import Corpora
import Foundation
import Metrics
import Store
import Translation

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Translate pairs whose translation is known, and score the outcome.",
    discussion: """
      Takes stored corpora and files of pairs, in any format that import reads; BLEU is counted as sacreBLEU does:

        seq2seq evaluate --model models/de-en m30k --split test
        seq2seq evaluate --model models/en-fr pairs.tsv --examples 10
      """)

  @OptionGroup var models: TranslatorFlags

  @Argument(help: "Names of stored corpora, or files of pairs.")
  var corpora: [String]

  @Option(help: "The part of stored corpora.")
  var split = Split.test

  @Option(help: "Translations to show beside their references.")
  var examples = 0

  @Flag(help: "Score without regard to upper and lower case.")
  var lowercase = false

  @OptionGroup var search: SearchFlags
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if corpora.isEmpty { throw ValidationError("expected a corpus or a file") }
    if examples < 0 { throw ValidationError("--examples: expected 0 or more, found \(examples)") }
  }

  func run() throws {
    let (description, translator) = try models.load()
    let bleu = BLEU(
      tokenizer: .standard(for: description.targetLanguage), lowercase: lowercase)
    var rows: [[String]] = []
    var signature = ""
    for corpus in corpora {
      let pairs = try pairs(of: corpus, description)
      let translations = translator.translate(
        pairs.map(\.source), options: search.translatorOptions
      ).map(\.text)
      let references = pairs.map { translator.target.normalize($0.target) }
      try StandardOutput.write(exampleText(pairs.map(\.source), translations, references))
      let match = ExactMatch(hypotheses: translations, references: references)
      let score = bleu.score(hypotheses: translations, references: references)
      signature = score.signature.description
      rows.append([
        corpus, "\(pairs.count)", String(format: "%.2f", score.score),
        String(format: "%.1f %%", match.rate * 100),
      ])
    }
    try StandardOutput.write(
      TextTable(["pairs of", "pairs", "BLEU", "exact"], rows).text
        + "BLEU|\(signature)\n")
  }

  private func pairs(of corpus: String, _ model: ModelDescription) throws -> [SentencePair] {
    if FileManager.default.fileExists(atPath: database.file) {
      let store = try Store(path: database.file, opening: .existing)
      if let stored = try store.corpus(named: corpus) {
        let pairs = try store.pairs(
          of: stored, split: split, from: model.sourceLanguage, to: model.targetLanguage)
        guard !pairs.isEmpty else {
          throw Failure("corpus \(corpus) has no \(split.rawValue) split", kind: .badData)
        }
        return pairs
      }
    }
    let options = ReadingOptions(source: model.sourceLanguage, target: model.targetLanguage)
    return try CorpusFiles([corpus], options: options).all().filter { !$0.hasBlankSide }
  }

  /// Examples from all over the corpus, each line of one under the other.
  private func exampleText(
    _ sources: [String], _ translations: [String], _ references: [String]
  ) -> String {
    let count = min(examples, sources.count)
    return (0..<count).map { sources.count * $0 / count }.map { index in
      let isRight = translations[index] == references[index]
      return """
        source       \(sources[index])
        translation  \(translations[index])
        reference    \(isRight ? "the same" : references[index])


        """
    }.joined()
  }
}
