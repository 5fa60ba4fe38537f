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
}

/// How text is prepared; part of a vocabulary, so that training and translation do the same.
public struct TextOptions: Codable, Equatable, Sendable {
  public var normalization = UnicodeForm.nfc
  /// Whether case is folded away.
  public var foldsCase = false
  /// Locale of the word boundaries, as in `de` or `th`; empty for Unicode's own rules.
  public var locale = ""

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
  }

  var normalizer: Normalizer { Normalizer(form: normalization, foldsCase: foldsCase) }

  var segmentation: any Segmentation {
    WordSegmentation(segmenter: WordSegmenter(locale: locale))
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
