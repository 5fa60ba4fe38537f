// Many to one + one to many: a sentence goes in, its translation comes out, of whatever length.
//
//   swift run -c release ManyToOneToMany [corpora/phrasebook.en-fr.train.tsv]

import Corpora
import Foundation
import Models
import Text
import Training
import Translation

// The short sentences of the phrase book.
let path = CommandLine.arguments.dropFirst().first ?? "corpora/phrasebook.en-fr.train.tsv"
let examples = try CorpusFiles([path], options: ReadingOptions(source: "en", target: "fr")).all()
  .filter { $0.source.split(separator: " ").count <= 4 }

// A model sees numbers: those of words, and of bytes in words that are too rare.
var entries = VocabularyOptions()
entries.model = .word
var learner = try PairLearner([(entries, TextOptions()), (entries, TextOptions())])
for example in examples { learner.add(source: example.source, target: example.target) }
let vocabularies = try learner.learn()
let (english, french) = (vocabularies[0], vocabularies[1])
let pairs = examples.map {
  (source: english.encode($0.source), target: french.encode($0.target))
}

// The shape: what the encoder folded the sentence into is what the decoder begins with. It also looks back at every word;
// with `.none` it does not, and needs many more sentences.
var shape = ModelOptions()
shape.embeddingSize = 48
shape.hiddenSize = 96
shape.attention = .general

var options = TrainingOptions()
options.epochs = 10
options.batchSize = 16
options.learningRate = 0.01
options.warmupUpdates = 50
options.dropout = 0.2

let trainer = try Trainer<EncoderDecoder>(
  model: .init(
    options: shape, sourceVocabularySize: english.vocabulary.count,
    targetVocabularySize: french.vocabulary.count),
  objective: TranslationObjective(
    options, markers: .init(start: Vocabulary.start, end: Vocabulary.end)),
  options: options, training: EncodedPairs(pairs.dropLast(100)),
  validation: EncodedPairs(pairs.suffix(100)), threads: 2)
_ = try trainer.run(
  stop: { nil },
  listen: { event in
    guard case .validated(let epoch) = event else { return }
    print(
      String(
        format: "epoch %2d  loss %.3f  valid %.3f",
        epoch.epoch, epoch.trainingLoss, epoch.validationLoss))
  })

let translator = Translator(
  model: trainer.bestGuess.weights, source: english, target: french)
// All of them are among the last 100, which it did not learn from.
let asked = [
  "Close this fridge, please.", "I live in Marseille.", "Where is your tie?",
  "They have three brothers.", "You are a journalist.", "My neighbour speaks Arabic.",
  "We went to Switzerland.", "He wasn't sick yesterday.",
]
for (sentence, translation) in zip(asked, translator.translate(asked, options: .init())) {
  print(sentence, "→", translation.text)
}
