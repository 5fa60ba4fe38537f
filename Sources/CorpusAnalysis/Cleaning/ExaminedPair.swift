import Corpora

/// A pair with what several rules ask about it, found out once and only if asked for.
final class ExaminedPair {
  let source: String
  let target: String

  private let boundaries: (source: WordBoundaries, target: WordBoundaries)

  init(_ pair: SentencePair, _ boundaries: (source: WordBoundaries, target: WordBoundaries)) {
    source = pair.source
    target = pair.target
    self.boundaries = boundaries
  }

  /// The number of words on each side.
  private(set) lazy var wordCounts = (
    source: boundaries.source.count(in: source), target: boundaries.target.count(in: target)
  )

  /// The words on each side.
  private(set) lazy var words = (
    source: boundaries.source.words(of: source), target: boundaries.target.words(of: target)
  )

  /// Each side in the form in which sentences are compared.
  private(set) lazy var comparable = (
    source: ComparableText(source), target: ComparableText(target)
  )
}
