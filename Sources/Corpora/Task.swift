/// What the examples of a corpus teach; the raw value is its name everywhere.
///
/// Every example is a `SentencePair`, whatever the task, so splitting, cleaning, notes and export are the same for all.
public enum Task: String, Codable, CaseIterable, Sendable {
  /// A sentence becomes one in another language: both sides are text.
  case translate
  /// A text gets one label: the source is the text, the target its label, a space in which is U+00A0.
  case classify
  /// Every word of a sentence gets a tag: the source is words with one space between them, the target as many tags.
  case tag
  /// Labels become a sequence, such as a name or a tune: the source is one label or several with a space between them.
  case generate
  /// A word gets a tag whatever stands around it: the source is one word, the target its tag.
  case map

  /// What stands for a language on the side that has none; nil where both sides are text.
  public var labelLanguage: String? {
    switch self {
    case .translate: nil
    case .classify, .generate: "label"
    case .tag, .map: "tag"
    }
  }

  /// The languages of both sides, if those of the text, and for translations that of the targets, are given.
  public func languages(_ text: String, _ target: String?) -> (source: String, target: String)? {
    languages(text: text) ?? target.map { (text, $0) }
  }

  /// The languages of both sides where `language` is that of the text; nil where there are two of them.
  public func languages(text language: String) -> (source: String, target: String)? {
    guard let labelLanguage else { return nil }
    return self == .generate ? (labelLanguage, language) : (language, labelLanguage)
  }

  /// The side that decides whether an example is held out or learned from, so that no text is on both sides of a
  /// split: the source of translations, else the text and not the label.
  ///
  /// - Parameters:
  ///   - pair: an example.
  ///   - reversed: whether its sides are turned around.
  public func heldOutText(of pair: SentencePair, reversed: Bool = false) -> String {
    let isTarget = self != .translate && (self == .generate) != reversed
    return isTarget ? pair.target : pair.source
  }

  /// What its models are chosen by on validation, 0 to 100; nil where the loss says enough.
  public var score: String? {
    switch self {
    case .translate: "BLEU"
    case .classify, .tag, .map: "accuracy"
    case .generate: nil
    }
  }
}
