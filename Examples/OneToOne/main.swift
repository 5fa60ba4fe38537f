// One to one: a word goes in, its part of speech comes out.
//
//   swift run -c release OneToOne [corpora/tags.en.conll]

import Corpora
import Foundation
import Models
import Tensors
import Training

// Every word of some sentences, each with what stands in the second column.
let path = CommandLine.arguments.dropFirst().first ?? "corpora/tags.en.conll"
var reading = ReadingOptions(source: "en", target: "tag")
reading.task = .map
reading.tagColumn = .number(2)
let examples = try CorpusFiles([path], options: reading).all()

// A model sees numbers. The first word stands for all that never occurred.
let words = ["?"] + Set(examples.map(\.source)).sorted()
let wordNumbers = Dictionary(uniqueKeysWithValues: zip(words, Int32(0)...))
let tags = Set(examples.map(\.target)).sorted()
let tagNumbers = Dictionary(uniqueKeysWithValues: zip(tags, Int32(0)...))
let pairs = examples.map {
  (source: [wordNumbers[$0.source, default: 0]], target: [tagNumbers[$0.target, default: 0]])
}

var shape = ModelOptions()
shape.embeddingSize = 12
shape.hiddenSize = 20

var options = TrainingOptions()
options.epochs = 8
options.batchSize = 16
options.learningRate = 0.01
options.warmupUpdates = 10
options.dropout = 0.1
options.labelSmoothing = 0

// The shape: one embedding, one hidden layer, one choice. No state, so no word knows of its neighbours.
let trainer = try Trainer<Mapper>(
  model: .init(options: shape, sourceVocabularySize: words.count, labels: tags.count),
  objective: CrossEntropyObjective(options), options: options,
  training: EncodedPairs(pairs.dropLast(50)), validation: EncodedPairs(pairs.suffix(50)),
  threads: 2)
_ = try trainer.run(
  stop: { nil },
  listen: { event in
    guard case .validated(let epoch) = event else { return }
    print(
      String(
        format: "epoch %2d  loss %.3f  valid %.3f",
        epoch.epoch, epoch.trainingLoss, epoch.validationLoss))
  })

let model = trainer.bestGuess.weights
let asked = ["Rosa", "sings", "in", "the", "old", "house", "."]
let answers = model.probabilities(
  asked.map { [wordNumbers[$0, default: 0]] }, in: Workspace())
for (word, probabilities) in zip(asked, answers) {
  let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
  print(word, tags[best], String(format: "%.2f", probabilities[best]))
}
