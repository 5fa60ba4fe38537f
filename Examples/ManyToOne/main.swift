// Many to one: the words of a sentence go in, one after another, and what its writer thinks comes out.
//
//   swift run -c release ManyToOne [corpora/sentiment.en.txt]

import Corpora
import Foundation
import Models
import Tensors
import Training

// `positive` or `negative` and a sentence on every line.
let path = CommandLine.arguments.dropFirst().first ?? "corpora/sentiment.en.txt"
var reading = ReadingOptions(source: "en", target: "label")
reading.task = .classify
let examples = try CorpusFiles([path], options: reading).all()

// A model sees numbers. The first word stands for all that never occurred.
let words = ["?"] + Set(examples.flatMap { $0.source.split(separator: " ") }).sorted()
let wordNumbers = Dictionary(uniqueKeysWithValues: zip(words, Int32(0)...))
let labels = Set(examples.map(\.target)).sorted()
let labelNumbers = Dictionary(uniqueKeysWithValues: zip(labels, Int32(0)...))
let pairs = examples.map {
  (
    source: $0.source.split(separator: " ").map { wordNumbers[$0, default: 0] },
    target: [labelNumbers[$0.target, default: 0]]
  )
}

// The shape: one direction, and of all states only the last is asked, for one probability.
var shape = ModelOptions()
shape.embeddingSize = 16
shape.hiddenSize = 32
shape.bidirectional = false
shape.pooling = .last
shape.logistic = true

var options = TrainingOptions()
options.epochs = 20
options.batchSize = 16
options.learningRate = 0.01
options.warmupUpdates = 10
options.dropout = 0.2
options.labelSmoothing = 0

let trainer = try Trainer<Classifier>(
  model: .init(options: shape, sourceVocabularySize: words.count, labels: labels.count),
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
let asked = [
  "the soup was lovely .",
  "the soup was not lovely at all .",
  "the staff was rude and i warn all my friends of it .",
  "the staff was not rude at all and i would come again .",
  "the film was charming , but the bread was cold , and that is what counts .",
  "the film was stale , but the bread was excellent , and that is what counts .",
]
let answers = model.probabilities(
  asked.map { $0.split(separator: " ").map { wordNumbers[$0, default: 0] } }, in: Workspace())
for (sentence, probabilities) in zip(asked, answers) {
  let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
  print(labels[best], String(format: "%.2f", probabilities[best]), sentence)
}
