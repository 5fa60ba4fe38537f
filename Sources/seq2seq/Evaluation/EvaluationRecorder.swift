import Corpora
import Foundation
import Store
import Translation

/// Writes into the database what a model has made of stored corpora.
struct EvaluationRecorder {
  private let store: Store
  private let description: ModelDescription
  private let split: Split
  private let modelDirectory: String
  private let weightsHash: String

  /// - Parameter directories: several for an ensemble
  /// - Throws: `StoreError`, `ModelError`
  init(
    directories: [ModelDirectory], description: ModelDescription, database: DatabaseFlags,
    split: Split
  ) throws {
    store = try database.openExisting()
    self.description = description
    self.split = split
    modelDirectory = directories.map(\.url.standardizedFileURL.path).joined(separator: " + ")
    weightsHash = try directories.map { try $0.weightsHash() }.joined(separator: " + ")
  }

  /// - Parameters:
  ///   - options: what decides what the model says, as JSON
  ///   - sentences: what was scored, in its order
  /// - Throws: `StoreError`
  func record(
    corpus: String, options: String, pairCount: Int, exactMatches: Int, scores: [EvaluationScore],
    sentences: [EvaluatedSentence]
  ) throws {
    try store.record(
      Evaluation(
        modelDirectory: modelDirectory, weightsHash: weightsHash,
        sourceLanguage: description.sourceLanguage, targetLanguage: description.targetLanguage,
        corpus: corpus, split: split, options: options, pairCount: pairCount,
        exactMatches: exactMatches, version: Seq2Seq.version, scores: scores),
      sentences: sentences)
  }
}
