import Corpora

/// What came of drawing one pair.
enum PairDraw {
  case pair(SentencePair)
  /// One of the languages has no words for the value, or both have the same.
  case nothing
  case exhausted
}

/// Draws pairs of one kind, whatever its values are.
protocol PairDrawer {
  mutating func draw(using random: inout SplitMix64) -> PairDraw
}

/// Says the same values in two languages.
///
/// A third writer says them in root, the locale that all others inherit from: what a language other than English has
/// from there is no translation.
struct PhrasePairs<Values: PhraseValues, Writer: PhraseWriter>: PairDrawer
where Values.Value == Writer.Value {
  private var values: Values
  private let source: Writer
  private let target: Writer
  private let root: Writer?
  private let isSourceEnglish: Bool
  private let isTargetEnglish: Bool

  /// Nil if one of the languages has no words of this kind.
  init?(_ values: Values, in writer: Writer.Type, from source: Language, to target: Language) {
    guard let sourceWriter = Writer(source), let targetWriter = Writer(target) else { return nil }
    self.values = values
    self.source = sourceWriter
    self.target = targetWriter
    root = Writer(.root)
    isSourceEnglish = source.isEnglish
    isTargetEnglish = target.isEnglish
  }

  mutating func draw(using random: inout SplitMix64) -> PairDraw {
    guard let value = values.next(using: &random) else { return .exhausted }
    guard let source = PlainText(source.text(of: value)),
      let target = PlainText(target.text(of: value)), source.text != target.text
    else { return .nothing }
    if let root = PlainText(root?.text(of: value)) {
      if !isSourceEnglish, source.isInherited(from: root) { return .nothing }
      if !isTargetEnglish, target.isInherited(from: root) { return .nothing }
    }
    return .pair(SentencePair(source: source.text, target: target.text))
  }
}
