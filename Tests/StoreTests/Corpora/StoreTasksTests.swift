import Corpora
import GRDB
import Store
import TestSupport
import Testing

struct StoreTasksTests {
  /// Forty texts, each with one of two labels.
  private let examples = (0..<40).map {
    SentencePair(source: "text \($0)", target: $0.isMultiple(of: 2) ? "good" : "bad")
  }

  private func add(
    _ pairs: [SentencePair], _ task: Task, to store: Store, existing: ExistingPairs = .refuse
  ) throws -> CorpusRecord {
    let languages = try #require(task.languages(text: "en"))
    return try store.importPairs(
      into: "test", source: languages.source, target: languages.target, task: task, split: .train,
      existing: existing, from: SentencePairList(pairs)
    ).corpus
  }

  @Test func `a corpus knows its task`() throws {
    try withStore { store in
      let german = try store.importGerman(numberedPairs(0..<2), into: "german")
      #expect(german.task == .translate)
      #expect(try add(examples, .classify, to: store).task == .classify)
      #expect(try store.corpora().map(\.task) == [.translate, .classify])
    }
  }

  @Test(arguments: [ExistingPairs.refuse, .append, .replace])
  func `examples of another task are refused`(existing: ExistingPairs) throws {
    try withStore { store in
      let before = try add(examples, .classify, to: store)
      let expected = StoreError.otherTask(corpus: "test", stored: .classify, asked: .generate)
      #expect(throws: expected) {
        try add(examples.map(\.reversed), .generate, to: store, existing: existing)
      }
      #expect(expected.kind == .usage)
      #expect("\(expected)".contains("classify") && "\(expected)".contains("generate"))
      #expect(try store.corpora() == [before])
    }
  }

  @Test func `a corpus from before tasks is one of translations`() throws {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("test.db").path
      let before = try Store(path: path).importGerman(numberedPairs(0..<2))
      // As it was before the migration.
      try DatabaseQueue(path: path).write { database in
        try database.execute(sql: "ALTER TABLE corpus DROP COLUMN task")
        try database.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '009 %'")
      }
      #expect(try Store(path: path).corpora() == [before])
    }
  }

  @Test func `BLEU of epochs from before tasks is a score`() throws {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("test.db").path
      let before = try Store(path: path)
      let run = try before.startRun(setup(of: before.importGerman(numberedPairs(0..<2))))
      try before.record(epoch(1), of: run)
      let epochs = try before.epochs(of: run)
      // As it was before the migration.
      try DatabaseQueue(path: path).write { database in
        try database.execute(sql: "ALTER TABLE epoch RENAME COLUMN valid_score TO valid_bleu")
        try database.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '010 %'")
      }
      #expect(try Store(path: path).epochs(of: run) == epochs)
      #expect(epochs.first?.validScore == 31)
    }
  }

  @Test func `texts to generate are held out one by one, not with all of their label`() throws {
    try withStore { store in
      let corpus = try add(examples.map(\.reversed), .generate, to: store)
      var held: [SentencePair] = []
      try store.trainingData(of: corpus, from: "label", to: "en").forEachPair { pair, split in
        if split == .valid { held.append(pair) }
      }
      #expect((1...5).contains(held.count))
      let (_, moved) = try store.movePairs(of: corpus, in: [.train]) {
        $0.hasSuffix("7") ? .test : .train
      }
      #expect(moved == [.test: 4])
    }
  }
}
