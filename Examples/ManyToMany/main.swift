// Many to many of equal length: words go in, and for each a tag comes out that says whether it names something.
//
//   swift run -c release ManyToMany [corpora/tags.en.conll]

import Corpora
import Foundation
import Models
import Tensors
import Training

// Sentences, a word and its tag on every line: B begins a name, I goes on with it, O is outside of all.
let path = CommandLine.arguments.dropFirst().first ?? "corpora/tags.en.conll"
var reading = ReadingOptions(source: "en", target: "tag")
reading.task = .tag
let examples = try CorpusFiles([path], options: reading).all()

// A model sees numbers. The first word stands for all that never occurred.
let words = ["?"] + Set(examples.flatMap { $0.source.split(separator: " ") }).sorted()
let wordNumbers = Dictionary(uniqueKeysWithValues: zip(words, Int32(0)...))
let tags = Set(examples.flatMap { $0.target.split(separator: " ") }).sorted()
let tagNumbers = Dictionary(uniqueKeysWithValues: zip(tags, Int32(0)...))
let pairs = examples.map {
  (
    source: $0.source.split(separator: " ").map { wordNumbers[$0, default: 0] },
    target: $0.target.split(separator: " ").map { tagNumbers[$0, default: 0] }
  )
}

// The shape: every state is asked. Read from both ends, it knows the words before and behind.
var shape = ModelOptions()
shape.embeddingSize = 16
shape.hiddenSize = 32
shape.bidirectional = true

var options = TrainingOptions()
options.epochs = 20
options.batchSize = 4
options.learningRate = 0.01
options.warmupUpdates = 10
options.dropout = 0.2
options.labelSmoothing = 0

let trainer = try Trainer<Tagger>(
  model: .init(options: shape, sourceVocabularySize: words.count, labels: tags.count),
  objective: CrossEntropyObjective(options), options: options,
  training: EncodedPairs(pairs.dropLast(8)), validation: EncodedPairs(pairs.suffix(8)),
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
  "Rosa Diaz saw the old house in Lake Town .",
  "On Sunday morning , Jonas missed a boat in Oslo .",
].map { $0.split(separator: " ") }
let answers = model.probabilities(
  asked.map { $0.map { wordNumbers[$0, default: 0] } }, in: Workspace())
for (sentence, choices) in zip(asked, answers) {
  let tagged = zip(sentence, choices).map { word, probabilities in
    let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
    return "\(word)/\(tags[best])"
  }
  print(tagged.joined(separator: " "))
}
