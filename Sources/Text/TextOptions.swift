/// The Unicode normal form that text is brought into before anything else.
public enum UnicodeForm: String, Codable, CaseIterable, Sendable {
  /// Canonical composition: looks the same, is spelled one way.
  case nfc
  /// Compatibility composition: ligatures, full-width letters and the like become plain.
  case nfkc
}

/// What a vocabulary's entries are.
public enum SubwordModel: String, Codable, CaseIterable, Sendable {
  case word
  case character
  /// Byte pair encoding: frequent pieces of words (Sennrich et al. 2016).
  case bpe
  /// Pieces by a unigram language model (Kudo 2018).
  case unigram
  /// A BPE or unigram model of SentencePiece.
  case sentencePieceBPE = "sentencepiece-bpe"
  case sentencePieceUnigram = "sentencepiece-unigram"
  /// The merges of a codes file of subword-nmt.
  case subwordNMT = "subword-nmt"

  /// Those that are learned from text alone; the others come from files of other programs.
  public static let learned: [SubwordModel] = [.bpe, .unigram, .word, .character]
}

/// How text is prepared; part of a vocabulary, so that training and translation do the same.
public struct TextOptions: Codable, Equatable, Sendable {
  public var normalization = UnicodeForm.nfc
  /// Whether case is folded away.
  public var foldsCase = false
  /// Locale of the word boundaries, as in `de` or `th`; empty for Unicode's own rules.
  public var locale = ""
  /// Whether every digit is a token of its own.
  public var splitsDigits = false
  /// Texts that are one token wherever they occur; normalised like all text.
  public var symbols: [String] = []
  /// Whether words are stored in small letters, with a token in front of those that have capitals.
  public var marksCase = false
  /// Whether words are what stands between spaces, as labels and tags are, and not what Unicode's rules find.
  public var splitsAtSpaces = false
  /// What is replaced by a token, and put back after the translation.
  public var protectedKinds: [PlaceableKind] = []
  /// In place of all that: what a model of SentencePiece says.
  public var sentencePiece: SentencePieceOptions?
  /// In place of all that: words between spaces, and the merges of subword-nmt for them.
  public var subwordNMT: SubwordNMTCodes?

  public init() {}

  /// Fields that a vocabulary of an earlier version does not have keep their defaults.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func read<Value: Decodable>(_ key: CodingKeys, into field: inout Value) throws {
      field = try values.decodeIfPresent(Value.self, forKey: key) ?? field
    }
    try read(.normalization, into: &normalization)
    try read(.foldsCase, into: &foldsCase)
    try read(.locale, into: &locale)
    try read(.splitsDigits, into: &splitsDigits)
    try read(.symbols, into: &symbols)
    try read(.marksCase, into: &marksCase)
    try read(.splitsAtSpaces, into: &splitsAtSpaces)
    try read(.protectedKinds, into: &protectedKinds)
    sentencePiece = try values.decodeIfPresent(SentencePieceOptions.self, forKey: .sentencePiece)
    subwordNMT = try values.decodeIfPresent(SubwordNMTCodes.self, forKey: .subwordNMT)
  }

  /// - Throws: `TextError.invalidOption`
  public func validate() throws {
    guard !(foldsCase && marksCase) else {
      throw TextError.invalidOption(
        "case-tokens", expected: "either to mark case or to fold it away (fold-case), not both")
    }
    guard !hasMarks || (sentencePiece == nil && subwordNMT == nil) else {
      throw TextError.invalidOption(
        "case-tokens, protect", expected: "a vocabulary that is learned, not one of another program"
      )
    }
    guard !splitsAtSpaces || (!hasMarks && !splitsDigits && symbols.isEmpty) else {
      throw TextError.invalidOption(
        "case-tokens, protect, split-digits, user-symbols",
        expected: "words that are more than what stands between spaces")
    }
    for symbol in symbols where !Self.canBeSymbol(symbol) {
      throw TextError.invalidOption(
        "user-symbols",
        expected: "texts without spaces that are no special token, found \"\(symbol)\"")
    }
  }

  /// Whether a text can be one of the `symbols`.
  public static func canBeSymbol(_ text: String) -> Bool {
    !text.isEmpty && !text.contains(where: \.isWhitespace)
      && !text.contains(Vocabulary.visibleSpace) && !Vocabulary.reservedTokens.contains(text)
  }
}

/// How a vocabulary is learned.
public struct VocabularyOptions: Codable, Equatable, Sendable {
  public var model = SubwordModel.bpe
  /// Most entries, special and byte tokens included.
  public var size = 8000
  /// Occurrences below which a word, character or merged piece is no entry.
  public var minimumFrequency = 2
  /// Share of all characters that are entries of their own; the rarest are left to bytes.
  public var characterCoverage = 0.9995

  public init() {}

  /// - Throws: `TextError.invalidOption`
  public func validate() throws {
    guard size > Vocabulary.firstLearned else {
      throw TextError.invalidOption(
        "size",
        expected:
          "more than the \(Vocabulary.firstLearned) special and byte tokens, found \(size)")
    }
    guard minimumFrequency >= 1 else {
      throw TextError.invalidOption(
        "minimum-frequency", expected: "1 or more, found \(minimumFrequency)")
    }
    guard characterCoverage > 0, characterCoverage <= 1 else {
      throw TextError.invalidOption(
        "character-coverage", expected: "more than 0 and at most 1, found \(characterCoverage)")
    }
  }
}
