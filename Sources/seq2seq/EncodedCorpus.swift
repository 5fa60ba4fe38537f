import Store
import Text
import Training

/// The pairs of a corpus as ids, with what had to be left out.
struct EncodedCorpus {
  private(set) var training = EncodedPairs()
  private(set) var validation = EncodedPairs()
  /// The text of the validation pairs, for BLEU.
  private(set) var validationSources: [String] = []
  private(set) var validationReferences: [String] = []
  /// Training pairs longer than allowed.
  private(set) var tooLong = 0

  init(_ data: TrainingData, source: Tokenizer, target: Tokenizer, maximumLength: Int) {
    for pair in data.train {
      let sourceIDs = source.encode(pair.source)
      let targetIDs = target.encode(pair.target)
      if max(sourceIDs.count, targetIDs.count) > maximumLength {
        tooLong += 1
      } else {
        training.append(source: sourceIDs, target: targetIDs)
      }
    }
    for pair in data.valid {
      let sourceIDs = source.encode(pair.source)
      let targetIDs = target.encode(pair.target)
      guard max(sourceIDs.count, targetIDs.count) <= maximumLength else {
        tooLong += 1
        continue
      }
      validation.append(source: sourceIDs, target: targetIDs)
      validationSources.append(pair.source)
      validationReferences.append(target.normalize(pair.target))
    }
  }
}
