/// A sentence and its translation.
public struct SentencePair: Equatable, Sendable {
  public var source: String
  public var target: String

  public init(source: String, target: String) {
    self.source = source
    self.target = target
  }

  /// The same pair read in the other direction.
  public var reversed: SentencePair { SentencePair(source: target, target: source) }

  /// Whether one side has nothing but white space, so that there is nothing to learn from the pair.
  public var hasBlankSide: Bool { source.isBlank || target.isBlank }
}

extension String {
  /// Whether there is nothing but white space.
  var isBlank: Bool {
    // Nearly every sentence is settled by its first byte; only others need Unicode's tables.
    if let first = utf8.first, first > 0x20, first < 0x7F { return false }
    return unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}
