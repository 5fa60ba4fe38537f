import Corpora
import Foundation
import Layers
import Models
import Tensors
import Training

// Target tokens per second of training steps on random sentences of one length, whatever the corpus.
// Usage: TrainingStep VOCABULARY EMBEDDING HIDDEN LAYERS BATCH LENGTH [THREADS [SECONDS [CELL]]]

let arguments = CommandLine.arguments.dropFirst()
let numbers = arguments.prefix(8).compactMap { Int($0) }
guard numbers.count >= 6 else {
  print("usage: TrainingStep VOCABULARY EMBEDDING HIDDEN LAYERS BATCH LENGTH [THREADS [SECONDS]]")
  exit(64)
}
let (vocabulary, batch, length) = (numbers[0], numbers[4], numbers[5])
let threads = numbers.count > 6 ? numbers[6] : 2
let seconds = numbers.count > 7 ? Double(numbers[7]) : 20

var model = ModelOptions()
model.embeddingSize = numbers[1]
model.hiddenSize = numbers[2]
model.layers = numbers[3]
var options = TrainingOptions()
options.batchSize = batch
options.epochs = 1_000_000

var generator = SeededGenerator(seed: 1)
let sentence = { (length: Int) -> [Int32] in
  (0..<length).map { _ in Int32(4 + Int(generator.next() % UInt64(vocabulary - 4))) }
}
var pairs = EncodedPairs()
// The end marker is the last token of the given length.
for _ in 0..<batch * 10_000 / length {
  pairs.append(source: sentence(length - 1), target: sentence(length - 1))
}

let trainer = try Trainer(
  model: .init(
    options: model, sourceVocabularySize: vocabulary, targetVocabularySize: vocabulary),
  options: options, training: pairs, validation: pairs, markers: .init(start: 2, end: 3),
  threads: threads)
let warmUp = 3
var start = ContinuousClock.now
var updates = 0
_ = try trainer.run(
  stop: {
    if updates == warmUp { start = .now }
    let isOver = updates > warmUp && ContinuousClock.now - start > .seconds(seconds)
    if !isOver { updates += 1 }
    return isOver ? .interrupted : nil
  }, score: nil, listen: { _ in })
let elapsed = (ContinuousClock.now - start) / .seconds(1)
let rate = Double((updates - warmUp) * batch * length) / elapsed
print(
  #"{"threads": \#(threads), "target_tokens_per_second": \#(rate.rounded()), "steps": \#(updates - warmUp)}"#
)
