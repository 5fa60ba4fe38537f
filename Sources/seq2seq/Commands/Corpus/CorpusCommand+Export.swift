import ArgumentParser
import Corpora
import Store

extension CorpusCommand {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write pairs into files that import and other programs read.",
      discussion: """
        The format follows from the name of the file, .gz compresses, - is standard output:

          seq2seq corpus export m30k pairs.tsv.gz
          seq2seq corpus export m30k memory.tmx --split valid
          seq2seq corpus export m30k --source train.de --target train.en
          seq2seq corpus export m30k - --format jsonl --from en --to de
        """)

    @OptionGroup var argument: StoredCorpusArgument

    @Argument(
      help:
        "File to write: .tsv, .csv, .jsonl, .tmx, .xlf or .po, each also with .gz; - is standard output.",
      completion: .file())
    var file: String?

    @Option(
      help: ArgumentHelp("File for the source sentences, one a line.", valueName: "file"),
      completion: .file())
    var source: String?

    @Option(
      help: ArgumentHelp("File for the target sentences, one a line.", valueName: "file"),
      completion: .file())
    var target: String?

    @Option(
      help: "The format of FILE: \(OneFileFormat.allNames). (default: by its name; tsv for -)")
    var format: OneFileFormat?

    @Option(help: "The version of XLIFF.")
    var xliffVersion = WritingOptions.XLIFFVersion.two

    @Option(help: "The part to write.")
    var split = Split.train

    @Option(name: .customLong("from"), help: "Language of the sources. (default: as stored)")
    var sourceLanguage: String?

    @Option(name: .customLong("to"), help: "Language of the targets. (default: as stored)")
    var targetLanguage: String?

    @OptionGroup var output: OutputFlags

    func validate() throws {
      guard (file != nil) != (source != nil || target != nil), (source == nil) == (target == nil)
      else { throw ValidationError("expected one FILE, or --source FILE and --target FILE") }
      guard (sourceLanguage == nil) == (targetLanguage == nil) else {
        throw ValidationError("--from and --to belong together")
      }
      if source != nil && format != nil {
        throw ValidationError("--format: two files are plain text")
      }
      if let source, source == target {
        throw ValidationError("--source and --target: expected two files, found \(source) twice")
      }
    }

    func run() throws {
      let (store, corpus) = try argument.open()
      let from = sourceLanguage ?? corpus.sourceLanguage
      let to = targetLanguage ?? corpus.targetLanguage
      let reversed = try corpus.isReversed(from: from, to: to)
      guard let total = corpus.pairCounts[split] else {
        let others = corpus.pairCounts.keys.map(\.rawValue).sorted().joined(separator: ", ")
        throw Failure(
          "corpus \(corpus.name) has no \(split.rawValue) split; it has "
            + (others.isEmpty ? "no pairs at all" : others), kind: .badData)
      }
      let export = PairExport(corpus: corpus, store: store, split: split)
      var options = export.options(from: from, to: to)
      options.xliffVersion = xliffVersion
      let line = ProgressLine(isQuiet: output.quiet)
      let count = try export.write(
        to: try writer(options), reversed: reversed,
        progress: PairProgress("exporting", total: total, showing: line))
      line.print(
        "exported \(count) pairs of \(corpus.name) (\(split.rawValue), \(from)→\(to))")
    }

    private func writer(_ options: WritingOptions) throws -> any CorpusWriter {
      if let source, let target {
        return ParallelTextWriter(
          source: try TextOutput(path: source), target: try TextOutput(path: target))
      }
      let path = file ?? "-"
      let format = format?.format ?? (path == "-" ? .tsv : CorpusFormat(path: path))
      guard let format, CorpusFormat.ofOneFile.contains(format) else {
        throw Failure(
          "\(path): the format is not clear from the name; name it with --format "
            + OneFileFormat.allNames, kind: .usage)
      }
      return try format.writer(to: TextOutput(path: path), options: options)
    }
  }
}

extension WritingOptions.XLIFFVersion: ExpressibleByArgument {}
