import Corpora
import Foundation
import Store
import Translation

/// Examples whose targets a model is to find, and where they are from.
struct ReferencePairs {
  /// As a person calls it.
  let name: String
  let pairs: [SentencePair]
  /// The stored corpus that has them; nil if they are from a file.
  let corpus: CorpusRecord?

  /// A stored corpus's split, or a file of pairs, in the model's languages.
  ///
  /// - Parameters:
  ///   - name: of a corpus or a file
  ///   - database: where corpora are stored
  /// - Throws: `StoreError`, `CorpusError`; `Failure` if the split has no pairs
  init(
    _ name: String, split: Split, for description: ModelDescription, database: DatabaseFlags
  ) throws {
    self.name = name
    let (source, target) = (description.sourceLanguage, description.targetLanguage)
    if FileManager.default.fileExists(atPath: database.file) {
      let store = try database.openExisting()
      if let stored = try store.corpus(named: name) {
        corpus = stored
        pairs = try Self.pairs(of: stored, split: split, from: source, to: target, in: store)
        guard !pairs.isEmpty else {
          throw Failure(
            "corpus \(name) has no \(split.rawValue) split"
              + (FileIdentity(path: name)?.isRegular == true
                ? "; the file of this name is ./\(name)" : ""),
            kind: .badData)
        }
        return
      }
    }
    corpus = nil
    guard name == "-" || FileManager.default.fileExists(atPath: name) else {
      throw Failure(
        "\(name): \(database.file) has no corpus of this name, and there is no such file",
        kind: .missingInput)
    }
    var options = ReadingOptions(source: source, target: target)
    options.task = description.task
    pairs = try CorpusFiles([name], options: options).all()
      .filter { !$0.hasBlankSide }
    guard !pairs.isEmpty else {
      throw Failure("\(name): has nothing to \(description.task.rawValue)", kind: .badData)
    }
  }

  /// To validate on, those that training held out where there is no such split.
  private static func pairs(
    of corpus: CorpusRecord, split: Split, from source: String, to target: String, in store: Store
  ) throws -> [SentencePair] {
    guard split == .valid, corpus.pairCounts[.valid, default: 0] == 0 else {
      return try store.pairs(of: corpus, split: split, from: source, to: target)
    }
    guard corpus.pairCounts[.train, default: 0] > 0 else { return [] }
    var pairs: [SentencePair] = []
    try store.trainingData(of: corpus, from: source, to: target).forEachPair { pair, split in
      if split == .valid { pairs.append(pair) }
    }
    return pairs
  }
}
