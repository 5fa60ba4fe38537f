/// How much goes into a batch.
public enum BatchSize: Equatable, Sendable {
  /// So many sentence pairs; the last batch may have fewer.
  case pairs(Int)
  /// At most so many tokens on either side, the end marker of each sentence counted; a pair that has more makes a batch
  /// of its own.
  case tokens(Int)
}
