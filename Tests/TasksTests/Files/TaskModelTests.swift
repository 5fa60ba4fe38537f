import Corpora
import Models
import Tasks
import Tensors
import TestSupport
import Testing
import Text
import Translation

struct TaskModelTests {
  @Test func `a saved tagger says what it said before, and only as a tagger`() throws {
    try withTemporaryDirectory { folder in
      let texts = try TinyTasks.words(["the dog sleeps"])
      let labels = try TinyTasks.words(["DET NOUN VERB"])
      let description = ModelDescription(
        task: .tag, sourceLanguage: "en", targetLanguage: "tag",
        options: TinyTasks.options(characterSize: 4), source: texts, target: labels, corpus: "c",
        corpusHash: "0", program: "test")
      let shape = try description.labelShape(source: texts, target: labels)
      let weights = FlatWeights<Tagger>(shape, seed: 4)
      let directory = ModelDirectory(path: folder.path)
      try directory.prepare(description, source: texts, target: labels)
      try directory.write(weights, of: description)

      let loaded = try directory.loadLabeller(for: .tag)
      #expect(loaded.description == description)
      let before = Labeller(
        model: weights.weights, task: .tag, source: texts, target: labels,
        options: description.options)
      let sentence = ["the cat sleeps"]
      #expect(loaded.labeller.label(sentence)[0].labels == before.label(sentence)[0].labels)
      #expect(throws: ModelError.self) { try directory.loadLabeller(for: .map) }
      #expect(throws: ModelError.self) { try directory.loadGenerator() }
      #expect(throws: ModelError.self) { try directory.load() }
    }
  }

  @Test func `an ensemble with other labels is refused before weights are read`() throws {
    try withTemporaryDirectory { folder in
      let texts = try TinyTasks.words(["the dog sleeps"])
      let directories = try ["DET NOUN VERB", "D N V"].map { tags -> ModelDirectory in
        let labels = try TinyTasks.words([tags])
        let directory = ModelDirectory(path: "\(folder.path)/\(tags.count)")
        // There are no weights.
        try directory.prepare(
          ModelDescription(
            task: .tag, sourceLanguage: "en", targetLanguage: "tag", options: TinyTasks.options(),
            source: texts, target: labels, corpus: "c", corpusHash: "0", program: "test"),
          source: texts, target: labels)
        return directory
      }
      let error = #expect(throws: ModelError.self) { try Labeller(of: directories, for: .tag) }
      #expect("\(try #require(error))".contains("as all of an ensemble"))
    }
  }

  @Test func `one label is no choice, and three are more than one probability tells`() throws {
    let texts = try TinyTasks.words(["a b"])
    func shape(_ labels: String, logistic: Bool) throws -> LabelConfiguration {
      let labels = try TinyTasks.words([labels])
      var options = TinyTasks.options()
      options.logistic = logistic
      return try ModelDescription(
        task: .classify, sourceLanguage: "en", targetLanguage: "label", options: options,
        source: texts, target: labels, corpus: "c", corpusHash: "0", program: "test"
      ).labelShape(source: texts, target: labels)
    }
    #expect(throws: ModelError.self) { try shape("a", logistic: false) }
    #expect(throws: ModelError.self) { try shape("a b c", logistic: true) }
    #expect(try shape("a b", logistic: true).labels == 2)
  }
}
