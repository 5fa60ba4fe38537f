import Corpora
import Foundation
import Store
import TestSupport

/// Runs `body` with a new store in a folder that is removed afterwards.
func withStore(_ body: (Store) throws -> Void) throws {
  try withTemporaryDirectory { folder in
    try body(Store(path: folder.appendingPathComponent("test.db").path))
  }
}

/// Different pairs, numbered so that each can be recognised.
func numberedPairs(_ numbers: Range<Int>) -> [SentencePair] {
  numbers.map { SentencePair(source: "Satz \($0)", target: "sentence \($0)") }
}

extension Store {
  /// Imports German–English pairs.
  @discardableResult
  func importGerman(
    _ pairs: [SentencePair], into name: String = "test", split: Split = .train,
    existing: ExistingPairs = .refuse
  ) throws -> CorpusRecord {
    try importPairs(
      into: name, source: "de", target: "en", split: split, existing: existing,
      from: SentencePairList(pairs)
    ).corpus
  }
}
