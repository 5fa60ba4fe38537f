import Corpora
import Foundation
import Store
import TestSupport

/// A history of trainings that never were, with numbers that are known.
struct StoredRuns {
  let store: Store
  private let corpus: CorpusRecord

  init(in folder: URL, corpus name: String = "lesson") throws {
    store = try Store(path: folder.appendingPathComponent("seq2seq.db").path)
    corpus = try store.importPairs(
      into: name, source: "en", target: "fr", split: .train,
      from: SentencePairList((0..<4).map { SentencePair(source: "e \($0)", target: "f \($0)") })
    ).corpus
  }

  /// A run of two epochs, of which the second has this BLEU and the first one less.
  @discardableResult
  func add(
    bleu: Double?, seed: UInt64, hiddenSize: Int = 64, dropout: Double = 0.25,
    status: RunStatus = .finished, vocabulary: String = "12ab",
    startingWeights: String? = nil
  ) throws -> RunRecord {
    let configuration = """
      {"model": {"hiddenSize": \(hiddenSize)}, "training": {"dropout": \(dropout), "seed": \(seed)}}
      """
    let run = try store.startRun(
      RunSetup(
        corpusID: corpus.id, sourceLanguage: "en", targetLanguage: "fr",
        modelDirectory: "models/\(seed)", configuration: configuration, seed: seed,
        corpusHash: corpus.hash, vocabularyHashes: [vocabulary], versions: ["seq2seq": "0.1"],
        startingWeights: startingWeights))
    for number in 1...2 {
      try store.record(
        EpochRecord(
          number: number, trainLoss: 3 / Double(number), validLoss: 4 / Double(number),
          validPerplexity: number == 1 ? .infinity : 7.5,
          validScore: bleu.map { $0 - Double(2 - number) }, learningRate: 0.001,
          targetTokensPerSecond: 1000 * Double(number), seconds: number == 1 ? 60 : 180), of: run)
    }
    try store.record(
      CheckpointRecord(kind: .best, epoch: 2, path: "w", hash: "weights \(run.id)"), of: run)
    if status != .running { try store.endRun(id: run.id, status: status) }
    return try store.run(id: run.id)
  }

  /// An evaluation of a run on the train split of its corpus.
  func evaluate(
    _ run: RunRecord, hypotheses: [String], bleu: Double = 30,
    references: [String] = ["f 0", "f 1", "f 2", "f 3"], signature: String = "nrefs:1|tok:13a",
    split: Split = .train
  ) throws {
    try store.record(
      Evaluation(
        modelDirectory: run.setup.modelDirectory, weightsHash: "weights \(run.id)",
        sourceLanguage: "en", targetLanguage: "fr", corpus: corpus.name, split: split,
        options: #"{"beamSize":5}"#, pairCount: 4, exactMatches: 0, version: "0.1",
        scores: [.init(metric: "BLEU", score: bleu, signature: signature)]),
      sentences: zip(hypotheses, references).map {
        EvaluatedSentence(hypothesis: $0, reference: $1)
      })
  }
}
