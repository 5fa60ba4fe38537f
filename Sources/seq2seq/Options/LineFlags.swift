import ArgumentParser

/// Where lines to translate come from, and where their translations go.
struct LineFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "File to translate, a sentence a line, gzip or not. (default: standard input)",
      valueName: "file"), completion: .file())
  var input: String?

  @Option(
    help: ArgumentHelp(
      "File for the translations, written to as they are found. (default: standard output)",
      valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Replace the output file if there is one.")
  var overwrite = false

  @Flag(help: "Go on behind the last whole line of the output file if there is one.")
  var resume = false

  @Flag(help: "Translate each line alone, as soon as it is there, and write it at once.")
  var flushEveryLine = false

  @Flag(
    help: """
      Translate each sentence of a line alone: for lines of several sentences and a model that learned from single \
      ones.
      """)
  var splitSentences = false

  func validate() throws {
    if overwrite, resume { throw ValidationError("--overwrite and --resume exclude each other") }
    if overwrite || resume, outputFile == nil {
      throw ValidationError("--overwrite and --resume: expected --output <file> as well")
    }
    if let outputFile, outputFile.hasSuffix(".gz") {
      throw ValidationError(
        "--output: expected a file that is not compressed, found \(outputFile); "
          + "compress translations when all are there")
    }
  }

  /// As `LineReader` takes it.
  var inputPath: String { input ?? "-" }

  /// Nil for standard output.
  var outputFile: String? { output == "-" ? nil : output }

  /// Whether something was said about either.
  var areGiven: Bool { input != nil || output != nil }

  /// - Throws: `Failure`, `OutputError`
  func openOutput() throws -> TranslationFile? {
    try outputFile.map {
      try TranslationFile(
        path: $0, existing: resume ? .resumed : overwrite ? .overwritten : .refused,
        input: inputPath)
    }
  }
}
