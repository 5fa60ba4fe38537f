import Corpora
import Store

/// Writes pairs of a stored corpus.
struct PairExport {
  let corpus: CorpusRecord
  let store: Store
  let split: Split

  /// What the written file says of itself.
  func options(from source: String, to target: String) -> WritingOptions {
    WritingOptions(
      source: source, target: target, name: corpus.name, programVersion: Seq2Seq.version)
  }

  /// - Parameters:
  ///   - writer: where the pairs go.
  ///   - reversed: whether the sides are swapped.
  ///   - progress: told of every pair.
  ///   - isWanted: which pairs are written; called once for each, in their order.
  /// - Returns: the number of pairs written.
  /// - Throws: `OutputError`, `StoreError`; `Failure` for a pair that the format cannot hold
  @discardableResult
  func write(
    to writer: any CorpusWriter, reversed: Bool = false, progress: PairProgress? = nil,
    where isWanted: () -> Bool = { true }
  ) throws -> Int {
    var writer = writer
    var count = 0
    try store.forEachPair(of: corpus, in: [split]) { placed in
      progress?.advance()
      guard isWanted() else { return }
      do {
        try writer.write(reversed ? placed.pair.reversed : placed.pair)
      } catch let error as CorpusWritingError {
        throw Failure(
          "corpus \(corpus.name), \(placed.split.rawValue) \(placed.number): \(error)",
          kind: .badData)
      }
      count += 1
    }
    try writer.finish()
    return count
  }
}
