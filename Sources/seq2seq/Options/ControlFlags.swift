import ArgumentParser
import Corpora
import Translation

/// What translations must have in them, and what they must not.
struct ControlFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What every translation begins with; its last word may be the beginning of one.",
      valueName: "text"))
  var prefix = ""

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A phrase that every translation contains; several times for several.", valueName: "phrase"))
  var require: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A phrase that no translation contains; several times for several.", valueName: "phrase"))
  var forbid: [String] = []

  @Option(
    help: ArgumentHelp(
      "File with a line for each line of the input: the phrases that its translation contains, separated by tabs.",
      valueName: "file"), completion: .file())
  var constraints: String?

  @Option(
    help: ArgumentHelp(
      "File of terms, source TAB target or any other format of sentence pairs: where a line has the one, its "
        + "translation contains the other.", valueName: "file"), completion: .file())
  var terms: String?

  @Flag(
    help: "Replace words that the model does not know by the word that they come from.")
  var replaceUnknown = false

  @Option(
    help: ArgumentHelp(
      "With --replace-unknown: file of words, source TAB target, to take instead.",
      valueName: "file"), completion: .file())
  var dictionary: String?

  /// Whether translations must contain something, which only a beam looks for.
  var requiresPhrases: Bool { !require.isEmpty || constraints != nil || terms != nil }

  func validate() throws {
    if dictionary != nil, !replaceUnknown {
      throw ValidationError("--dictionary: expected --replace-unknown as well")
    }
    if require.contains("") || forbid.contains("") {
      throw ValidationError("--require and --forbid: expected phrases, found an empty one")
    }
    if let both = require.first(where: forbid.contains) {
      throw ValidationError("--require and --forbid exclude each other, found both of '\(both)'")
    }
  }

  /// What is asked for each line.
  ///
  /// - Throws: `CorpusError` if a file is missing.
  func requestMaker() throws -> RequestMaker {
    var common = TranslationRequest("")
    common.prefix = prefix
    common.required = require
    common.forbidden = forbid
    return RequestMaker(
      common: common, constraints: try constraints.map { try LineReader(path: $0) })
  }

  /// Adds to `options` what is asked of all lines.
  ///
  /// - Throws: `CorpusError` if a file is missing or damaged, `Failure` if the model cannot do it.
  func apply(
    to options: inout Translator.Options, of description: ModelDescription, named model: String
  ) throws {
    let languages = ReadingOptions(
      source: description.sourceLanguage, target: description.targetLanguage)
    if let terms {
      options.terms = Terminology(
        try CorpusFiles([terms], options: languages).all()
          .map { Terminology.Term(source: $0.source, target: $0.target) })
    }
    guard replaceUnknown else { return }
    if description.options.attention == .none {
      throw Failure(
        "\(model): has no attention to tell which word comes from which; "
          + "expected one that has for --replace-unknown", kind: .usage)
    }
    let words = try dictionary.map { try CorpusFiles([$0], options: languages).all() } ?? []
    options.unknownReplacement = UnknownReplacement(
      dictionary: Dictionary(words.map { ($0.source, $0.target) }) { first, _ in first })
  }
}
