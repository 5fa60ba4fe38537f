import ArgumentParser
import Corpora
import Foundation
import Store
import Text

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Store sentence pairs, or examples of another task.",
    discussion: """
      Reads plain text (two files, line beside line), TSV, CSV, JSON Lines, TMX, XLIFF and gettext PO, \
      also compressed by gzip, and standard input:

        seq2seq import m30k train.de train.en --from de --to en
        seq2seq import m30k --source train.src --target train.tgt --from de --to en
        seq2seq import phrases pairs.tsv --from en --to fr
        seq2seq import phrases pairs.csv --columns English,French --from en --to fr
        seq2seq import web part1.jsonl.gz part2.jsonl.gz \\
          --columns text.en,text.fr --from en --to fr
        seq2seq import memory memory.tmx --from de --to en
        seq2seq import app de.xlf --from en --to de
        seq2seq import app de.po --from en --to de --append
        seq2seq import m30k back.de mono.en --from de --to en --tag '<bt>' --append
        zcat pairs.tsv.gz | seq2seq import phrases - --from en --to fr

      With --task, text and labels: LABEL text or tables to classify; words and tags in columns or CoNLL-U to tag \
      and to map; tables and ABC tunes to generate:

        seq2seq import reviews reviews.txt --task classify --from en
        seq2seq import ewt train.conllu --task tag --from en
        seq2seq import names Arabic.txt Czech.txt --task generate --from en \\
          --label-by-file-name
        seq2seq import tunes jigs.abc --task generate --from abc

      Columns and fields that are neither source nor target, comments and contexts are kept as notes. \
      If anything is wrong with a file, nothing of the import stays, unless --skip-bad-lines is given.
      """)

  @Argument(help: "Name of the corpus; created if there is none.")
  var corpus: String

  @Argument(help: "Files of sentence pairs or examples; - is standard input.")
  var files: [String] = []

  @Option(
    help: ArgumentHelp("File of source sentences, one a line.", valueName: "file"),
    completion: .file())
  var source: String?

  @Option(
    help: ArgumentHelp("File of target sentences, one a line.", valueName: "file"),
    completion: .file())
  var target: String?

  @OptionGroup(title: "Task") var task: TaskFlags
  @OptionGroup(title: "Format") var reading: ReadingFlags

  @Option(
    help: "What the pairs are for.")
  var split = Split.train

  @Flag(help: "Add to pairs that the split has already.")
  var append = false

  @Flag(help: "Put the new pairs in place of those that the split has.")
  var replace = false

  @Option(help: "Put this before every source, such as '<bt>'; build-vocab makes it one token.")
  var tag: String?

  @OptionGroup var output: OutputFlags
  @OptionGroup var database: DatabaseFlags

  func validate() throws {
    guard corpus.contains(where: { !$0.isWhitespace }), !corpus.contains(where: \.isNewline) else {
      throw ValidationError("expected the name of a corpus, one line of text, found '\(corpus)'")
    }
    guard files.isEmpty != (source == nil && target == nil), (source == nil) == (target == nil)
    else {
      throw ValidationError("expected one FILE or more, or --source FILE and --target FILE")
    }
    if task.task != .translate, source != nil {
      throw ValidationError("--source and --target are for translations; expected one FILE or more")
    }
    let inputs = files + [source, target].compactMap { $0 }
    if inputs.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("standard input (-) can be read only once")
    }
    if task.labelByFileName, inputs.contains("-") {
      throw ValidationError("--label-by-file-name: standard input (-) has no name")
    }
    if let tag, !TextOptions.canBeSymbol(tag) {
      throw ValidationError(
        "--tag: expected a text without spaces that is no special token, found '\(tag)'")
    }
    if append && replace { throw ValidationError("--append and --replace exclude each other") }
  }

  func run() throws {
    var options = reading.options(source: task.source, target: task.target)
    task.apply(to: &options)
    let reader =
      if let source, let target {
        CorpusFiles(source: source, target: target, options: options)
      } else {
        try CorpusFiles(files, options: options)
      }
    if let tag {
      try store(TaggedUnits(reader, tag: tag), of: reader)
    } else {
      try store(reader, of: reader)
    }
  }

  private func store(_ units: some CorpusReader, of files: CorpusFiles) throws {
    let line = ProgressLine(isQuiet: output.quiet)
    let start = ContinuousClock.now
    let database = try database.open()
    let summary = try database.importPairs(
      into: corpus, source: task.source, target: task.target, task: task.task, split: split,
      existing: replace ? .replace : append ? .append : .refuse, from: units
    ) { count in
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      line.show(ProgressText.importing(count, shareRead: files.shareRead, seconds: seconds))
    }
    line.print(summary.text)
    if let tag, try isMissing(tag, in: summary.corpus, database) {
      line.print(
        "\(tag) is not in the vocabulary of \(corpus) yet: seq2seq build-vocab \(corpus) …")
    }
  }

  /// Whether there is a vocabulary in which a tag is no token.
  private func isMissing(
    _ tag: String, in corpus: CorpusRecord, _ store: Store
  ) throws -> Bool {
    let stored = try store.vocabularies(of: corpus, from: task.source, to: task.target)
    return stored.map { !$0.source.tokens.contains(tag) } ?? false
  }
}

extension Split: ExpressibleByArgument {}
