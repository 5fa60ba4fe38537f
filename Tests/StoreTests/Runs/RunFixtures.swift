import Store

/// What a run on this corpus may be started with.
func setup(of corpus: CorpusRecord) -> RunSetup {
  RunSetup(
    corpusID: corpus.id, sourceLanguage: "de", targetLanguage: "en",
    modelDirectory: "models/de-en", configuration: #"{"hiddenSize":6}"#, seed: .max - 1,
    corpusHash: corpus.hash, vocabularyHashes: ["12ab", "34cd"],
    versions: ["seq2seq": "0.1", "sqlite": "3.40"], startingWeights: "56ef")
}

/// What an epoch may have brought.
func epoch(_ number: Int) -> EpochRecord {
  EpochRecord(
    number: number, trainLoss: 1 / Double(number), validLoss: 2 / Double(number),
    validPerplexity: 7.4, validScore: 30 + Double(number), learningRate: 0.001,
    targetTokensPerSecond: 9_876.5, seconds: 12.25)
}
