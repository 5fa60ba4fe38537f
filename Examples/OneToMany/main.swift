// One to many: a people goes in, a name comes out, letter by letter.
//
//   swift run -c release OneToMany [corpora/names]

import Corpora
import Foundation
import Models
import Tensors
import Training

// A file for each people, called after it, with a name on every line.
let folder = CommandLine.arguments.dropFirst().first ?? "corpora/names"
let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
var reading = ReadingOptions(source: "label", target: "en")
reading.task = .generate
reading.labelsByFileName = true
let examples = try CorpusFiles(files.map { "\(folder)/\($0)" }, options: reading).all()

// A model sees numbers. Two of them are no letter: what begins a name, and what ends it.
let peoples = Set(examples.map(\.source)).sorted()
let peopleNumbers = Dictionary(uniqueKeysWithValues: zip(peoples, Int32(0)...))
let letters = ["<s>", "</s>"] + Set(examples.flatMap { $0.target.map(String.init) }).sorted()
let letterNumbers = Dictionary(uniqueKeysWithValues: zip(letters, Int32(0)...))
let markers = TranslationBatch.Markers(start: 0, end: 1)
var chance = SeededGenerator(seed: 1)
let pairs = examples.shuffled(using: &chance).map {
  (
    source: [peopleNumbers[$0.source, default: 0]],
    target: $0.target.map { letterNumbers[String($0), default: 1] }
  )
}

var shape = ModelOptions()
shape.embeddingSize = 16
shape.hiddenSize = 48

var options = TrainingOptions()
options.epochs = 20
options.batchSize = 16
options.learningRate = 0.01
options.warmupUpdates = 10
options.dropout = 0.1
options.labelSmoothing = 0

let trainer = try Trainer<Generator>(
  model: .init(
    options: shape, labels: peoples.count, vocabularySize: letters.count, markers: markers),
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
for people in peoples.flatMap({ [String](repeating: $0, count: 4) }) {
  let workspace = Workspace()
  var state = model.start([[peopleNumbers[people, default: 0]]], in: workspace)
  var name = [markers.start]
  // The shape: the people is read once, and every letter is the input of the step after it.
  while name.last != markers.end, name.count < 30 {
    let logProbabilities = model.step(name.suffix(1), &state, in: workspace).values
    var rest = chance.nextUnitFloat()
    let drawn = logProbabilities.firstIndex { logProbability in
      rest -= exp(logProbability)
      return rest < 0
    }
    name.append(Int32(drawn ?? Int(markers.end)))
  }
  print(people, name.filter { $0 > markers.end }.map { letters[Int($0)] }.joined())
}
