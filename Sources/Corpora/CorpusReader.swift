/// A reader of one format: hands out translation units one after another, however large the file is.
///
/// Where an error is thrown whose `CorpusError/skipReason` is not nil, the next call goes on behind
/// the damage.
public protocol CorpusReader: SentencePairSource {
  /// The next unit, or nil after the last.
  ///
  /// - Throws: `CorpusError` where the text is not what it should be.
  mutating func nextUnit() throws -> TranslationUnit?

  /// What was passed over so far because it is no translated pair, though nothing is wrong with it.
  var skipped: SkipCounts { get }

  /// How many bytes of the files, compressed as they may be, were read so far.
  var bytesRead: Int { get }
}

extension CorpusReader {
  public mutating func next() throws -> SentencePair? { try nextUnit()?.pair }
}

/// How many entries were left out, and why.
public typealias SkipCounts = [SkipReason: Int]

extension SkipCounts {
  /// Counts one more.
  package mutating func add(_ reason: SkipReason, count: Int = 1) {
    self[reason, default: 0] += count
  }

  package mutating func add(_ counts: SkipCounts) { merge(counts, uniquingKeysWith: +) }

  /// How many in all.
  public var total: Int { values.reduce(0, +) }

  /// Reason and count of each, the most frequent first.
  public var text: String {
    sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")
  }
}
