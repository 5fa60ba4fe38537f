import ArgumentParser
import Store
import Text

/// How a vocabulary is built.
struct VocabularySettings: ParsableArguments {
  @Option(help: "Entries of the vocabulary, special and byte tokens included.")
  var size = VocabularyOptions().size

  @Option(help: "What entries are.")
  var model = SubwordModel.bpe

  @Flag(inversion: .prefixedNo, help: "One vocabulary for both languages.")
  var joint = true

  @Flag(help: "One vocabulary for each language; the same as --no-joint.")
  var separate = false

  @Option(help: "Occurrences below which a word or merged piece is no entry.")
  var minimumFrequency = VocabularyOptions().minimumFrequency

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
  static var standard: VocabularySettings {
    get throws { try VocabularySettings.parse([]) }
  }

  var vocabularyOptions: VocabularyOptions {
    var options = VocabularyOptions()
    options.size = size
    options.model = model
    options.minimumFrequency = minimumFrequency
    return options
  }

  var isJoint: Bool { joint && !separate }

  /// - Throws: `TextError.invalidOption`
  func textOptions(locale: String) throws -> TextOptions {
    var options = TextOptions()
    options.normalization = normalization
    options.foldsCase = foldCase
    options.locale = locale
    options.marksCase = caseTokens
    options.protectedKinds = try protect.map(PlaceableKind.list) ?? []
    try options.validate()
    return options
  }
}

extension SubwordModel: ExpressibleByArgument {}
extension UnicodeForm: ExpressibleByArgument {}
