/// Anything that hands out sentence pairs one after another: a reader of files, a list.
public protocol SentencePairSource {
  /// The next pair, or nil after the last one.
  ///
  /// - Throws: `CorpusError` where the text is not what it should be.
  mutating func next() throws -> SentencePair?
}

extension SentencePairSource {
  /// All pairs that are left.
  ///
  /// - Throws: `CorpusError` where the text is not what it should be.
  public func all() throws -> [SentencePair] {
    var source = self
    var pairs: [SentencePair] = []
    while let pair = try source.next() { pairs.append(pair) }
    return pairs
  }
}

/// Sentence pairs that are in memory already.
public struct SentencePairList: SentencePairSource, Sendable {
  private let pairs: [SentencePair]
  private var position = 0

  public init(_ pairs: [SentencePair]) {
    self.pairs = pairs
  }

  public mutating func next() -> SentencePair? {
    guard position < pairs.count else { return nil }
    defer { position += 1 }
    return pairs[position]
  }
}
