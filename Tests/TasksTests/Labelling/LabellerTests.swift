import Corpora
import Models
import Tasks
import Tensors
import Testing
import Text

struct LabellerTests {
  private func labeller<Model: LabelModel>(
    _: Model.Type, task: Task, characterSize: Int = 0, seed: UInt64 = 5
  ) throws -> Labeller {
    let texts = try TinyTasks.words(["the dog sleeps", "a cat runs fast"])
    let labels = try TinyTasks.words(["DET NOUN VERB"])
    let options = TinyTasks.options(characterSize: characterSize)
    let shape = LabelConfiguration(
      options: options, sourceVocabularySize: texts.vocabulary.count,
      characterVocabularySize: Alphabet(of: texts).count, labels: Labels(labels).count)
    return Labeller(
      model: FlatWeights<Model>(shape, seed: seed).weights, task: task, source: texts,
      target: labels,
      options: options)
  }

  /// More than are read together, of all lengths, some of them blank.
  private let texts = (0..<150).map { number in
    (0..<number % 7).map { ["the", "dog", "zebra", "runs"][(number + $0) % 4] }
      .joined(separator: " ")
  }

  @Test func `every word of every text gets a tag, in order, whatever is read beside it`() throws {
    let labeller = try labeller(Tagger.self, task: .tag, characterSize: 4)
    let labelled = labeller.label(texts, threads: 2)
    #expect(labelled.map(\.text) == texts)
    for (text, labelled) in zip(texts, labelled) {
      #expect(labelled.parts == text.split(separator: " ").map(String.init))
      #expect(labelled.labels.count == labelled.parts.count)
      for (one, other) in zip(labelled.choices, labeller.label([text])[0].choices) {
        #expect(zip(one, other).allSatisfy { abs($0.probability - $1.probability) < 1e-5 })
      }
    }
  }

  @Test func `choices are all labels, the most probable first, and sum to one`() throws {
    let labeller = try labeller(Classifier.self, task: .classify)
    let choices = try #require(labeller.label(["the dog runs"])[0].choices.first)
    #expect(Set(choices.map(\.label)) == ["DET", "NOUN", "VERB"])
    #expect(zip(choices, choices.dropFirst()).allSatisfy { $0.probability >= $1.probability })
    #expect(abs(choices.reduce(0) { $0 + $1.probability } - 1) < 1e-5)
    #expect(labeller.label([" "])[0].labels.isEmpty)
  }

  @Test func `an ensemble says the mean of what its models say, however each reads`() throws {
    let members = try [
      labeller(Tagger.self, task: .tag),
      labeller(Tagger.self, task: .tag, characterSize: 4, seed: 6),
    ]
    let ensemble = Labeller(ensemble: members)
    let said = members.map { $0.label(texts) }
    for (index, labelled) in ensemble.label(texts, threads: 2).enumerated() {
      for (part, choices) in labelled.choices.enumerated() {
        for choice in choices {
          let each = said.compactMap { member in
            member[index].choices[part].first { $0.label == choice.label }?.probability
          }
          #expect(abs(choice.probability - each.reduce(0, +) / 2) < 1e-5)
        }
      }
    }
  }

  @Test func `a mapped word does not see the others`() throws {
    let labeller = try labeller(Mapper.self, task: .map)
    let together = labeller.label(["the dog runs", "dog"])
    #expect(together[0].parts == ["the", "dog", "runs"])
    #expect(together[0].choices[1] == together[1].choices[0])
    #expect(together[0].choices[0] != together[0].choices[1])
  }
}
