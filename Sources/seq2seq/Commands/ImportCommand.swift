import ArgumentParser
import Corpora
import Foundation
import Store

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Store sentence pairs.",
    discussion: """
      Reads plain text (two files, line beside line), TSV, CSV, JSON Lines, TMX, XLIFF and gettext PO, \
      also compressed by gzip, and standard input:

        seq2seq import m30k train.de train.en --from de --to en
        seq2seq import m30k --source train.src --target train.tgt --from de --to en
        seq2seq import phrases pairs.tsv --from en --to fr
        seq2seq import phrases pairs.csv --columns English,French --from en --to fr
        seq2seq import web part1.jsonl.gz part2.jsonl.gz --columns text.en,text.fr --from en --to fr
        seq2seq import memory memory.tmx --from de --to en
        seq2seq import app de.xlf --from en --to de
        seq2seq import app de.po --from en --to de --append
        zcat pairs.tsv.gz | seq2seq import phrases - --from en --to fr

      Columns and fields that are neither source nor target, comments and contexts are kept as notes. \
      If anything is wrong with a file, nothing of the import stays, unless --skip-bad-lines is given.
      """)

  @Argument(help: "Name of the corpus; created if there is none.")
  var corpus: String

  @Argument(help: "Files of sentence pairs; - is standard input, TSV unless --format says else.")
  var files: [String] = []

  @Option(
    help: ArgumentHelp("File of source sentences, one a line.", valueName: "file"),
    completion: .file())
  var source: String?

  @Option(
    help: ArgumentHelp("File of target sentences, one a line.", valueName: "file"),
    completion: .file())
  var target: String?

  @OptionGroup var languages: LanguageOptions
  @OptionGroup(title: "Format") var reading: ReadingFlags

  @Option(
    help: "What the pairs are for.")
  var split = Split.train

  @Flag(help: "Add to pairs that the split has already.")
  var append = false

  @Flag(help: "Put the new pairs in place of those that the split has.")
  var replace = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    guard files.isEmpty != (source == nil && target == nil), (source == nil) == (target == nil)
    else {
      throw ValidationError("expected one FILE or more, or --source FILE and --target FILE")
    }
    let inputs = files + [source, target].compactMap { $0 }
    if inputs.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("standard input (-) can be read only once")
    }
    if append && replace { throw ValidationError("--append and --replace exclude each other") }
  }

  func run() throws {
    let options = reading.options(for: languages)
    if let source, let target {
      try store(CorpusFiles(source: source, target: target, options: options))
    } else {
      try store(CorpusFiles(files, options: options))
    }
  }

  private func store(_ files: CorpusFiles) throws {
    let line = ProgressLine(isQuiet: output.quiet)
    let start = ContinuousClock.now
    let summary = try database.open().importPairs(
      into: corpus, source: languages.source, target: languages.target, split: split,
      existing: replace ? .replace : append ? .append : .refuse, from: files
    ) { count in
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      line.show(ProgressText.importing(count, shareRead: files.shareRead, seconds: seconds))
    }
    line.print(summary.text)
  }
}

extension Split: ExpressibleByArgument {}
