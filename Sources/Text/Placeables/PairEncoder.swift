/// Encodes the two sides of a pair to learn from: what is protected on both has the same token on both.
public struct PairEncoder: Sendable {
  private let source: Tokenizer
  private let target: Tokenizer

  public init(source: Tokenizer, target: Tokenizer) {
    self.source = source
    self.target = target
  }

  /// Token ids of both sides, without start and end.
  public func encode(_ sourceLine: String, _ targetLine: String) -> (
    source: [Int32], target: [Int32]
  ) {
    let lines = protect(sourceLine, targetLine)
    return (source.encode(lines.source), target.encode(lines.target))
  }

  /// Both sides with the same slots, to be encoded by their tokenizers.
  public func protect(_ sourceLine: String, _ targetLine: String) -> (
    source: ProtectedLine, target: ProtectedLine
  ) {
    source.protector.protect(sourceLine, with: targetLine, by: target.protector) {
      source.marks.contains($0) && target.marks.contains($0)
    }
  }
}
