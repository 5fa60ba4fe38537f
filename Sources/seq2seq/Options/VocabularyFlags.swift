import ArgumentParser
import Store
import Text

/// How a vocabulary is built.
struct VocabularyFlags: ParsableArguments {
  @Option(help: "Entries of the vocabulary, special and byte tokens included.")
  var size = VocabularyOptions().size

  @Option(help: "What entries are. (default: bpe for translations, else what suits the task)")
  var model: SubwordModel?

  @Flag(
    name: .customLong("joint"), inversion: .prefixedNo,
    help: "One vocabulary for both languages. (default: --joint)")
  var asksForJoint: Bool?

  @Flag(help: "One vocabulary for each language; the same as --no-joint.")
  var separate = false

  @Option(help: "Occurrences below which a word or merged piece is no entry.")
  var minimumFrequency = VocabularyOptions().minimumFrequency

  @Option(help: "Share of all characters that are entries; the rarest are spelled in bytes.")
  var characterCoverage = VocabularyOptions().characterCoverage

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Texts that are one token wherever they occur.", valueName: "text"))
  var userSymbols: [String] = []

  @Flag(help: "Make every digit a token of its own.")
  var splitDigits = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      """
      Take pieces and text preparation from a BPE or unigram model of SentencePiece, or from one for each language, in \
      place of learning them.
      """, valueName: "file"), completion: .file(extensions: ["model"]))
  var fromSentencepiece: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      """
      Cut words by a codes file of subword-nmt, or one for each language; entries are the most frequent pieces. Words \
      are what stands between spaces.
      """, valueName: "file"), completion: .file())
  var fromCodes: [String] = []

  @Option(
    help: "The Unicode normal form that text is brought into.")
  var normalization = UnicodeForm.nfc

  @Flag(help: "Fold upper to lower case; translations then come without capitals.")
  var foldCase = false

  @Flag(
    help: "Store words in small letters behind a token for their capitals; nothing is lost by it.")
  var caseTokens = false

  @Option(
    help: ArgumentHelp(
      "Carry these through a translation as they are: all, or some of \(PlaceableKind.allNames).",
      valueName: "kind,kind…"))
  var protect: String?

  /// Settings of a vocabulary that is built because there is none.
  static var standard: VocabularyFlags {
    get throws { try VocabularyFlags.parse([]) }
  }

  func validate() throws {
    guard fromSentencepiece.isEmpty || fromCodes.isEmpty else {
      throw ValidationError("--from-sentencepiece and --from-codes exclude each other")
    }
    guard max(fromSentencepiece.count, fromCodes.count) <= 2 else {
      throw ValidationError("expected one file for both languages, or one for each")
    }
    let preparesText =
      foldCase || splitDigits || caseTokens || protect != nil || !userSymbols.isEmpty
    guard (fromSentencepiece + fromCodes).isEmpty || !preparesText else {
      throw ValidationError(
        """
        a vocabulary of another program brings its own preparation of text; leave out --fold-case, --split-digits, \
        --user-symbols, --case-tokens and --protect
        """)
    }
    if separate, asksForJoint == true {
      throw ValidationError("--joint and --separate exclude each other")
    }
    if fromSentencepiece.count == 1, !joint {
      throw ValidationError("--separate takes a model of SentencePiece for each language")
    }
    do {
      try vocabularyOptions.validate()
      _ = try textOptions(locale: "")
    } catch { throw ValidationError("\(error)") }
  }

  var vocabularyOptions: VocabularyOptions {
    var options = VocabularyOptions()
    options.size = size
    options.model = fromCodes.isEmpty ? model ?? options.model : .subwordNMT
    options.minimumFrequency = minimumFrequency
    options.characterCoverage = characterCoverage
    return options
  }

  private var joint: Bool { asksForJoint ?? !separate }

  var isJoint: Bool { joint && max(fromSentencepiece.count, fromCodes.count) < 2 }

  /// - Throws: `TextError.invalidOption`
  func textOptions(locale: String) throws -> TextOptions {
    var options = TextOptions()
    options.normalization = normalization
    options.foldsCase = foldCase
    options.locale = locale
    options.splitsDigits = splitDigits
    options.symbols = userSymbols
    options.marksCase = caseTokens
    options.protectedKinds = try protect.map(PlaceableKind.list) ?? []
    try options.validate()
    return options
  }
}

/// Only what can be learned from text is a choice.
extension SubwordModel: ExpressibleByArgument {
  public init?(argument: String) {
    guard let model = SubwordModel(rawValue: argument), Self.learned.contains(model) else {
      return nil
    }
    self = model
  }

  public static var allValueStrings: [String] { learned.map(\.rawValue) }
}
extension UnicodeForm: ExpressibleByArgument {}
