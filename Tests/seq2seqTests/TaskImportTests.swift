import Corpora
import Foundation
import Store
import TestSupport
import Testing

/// `seq2seq import --task` and what follows it, as a person calls it.
struct TaskImportTests {
  private func run(_ program: Program, _ line: String, input: String = "") throws -> Program.Result
  {
    try program.start(line.split(separator: " ").map(String.init), input: Data(input.utf8)).wait()
  }

  private func succeeding(_ program: Program, _ line: String, input: String = "") throws
    -> Program.Result
  {
    let result = try run(program, line, input: input)
    #expect(result.code == 0, "\(line): \(result.error)")
    return result
  }

  private static let table = "Dogs\tNOUN\nbark\tVERB\n\nStop\tVERB\n"
  private static let tunes = "X:1\nM:6/8\nK:D\nABc d3|\n\nX:2\nM:6/8\nK:G\nd6|\n"

  /// What to import, and the first pair that must be stored.
  private static let imports: [(options: String, input: String, source: String, target: String)] = [
    ("--task classify --from en", "B-1 a film\nB-2 no film\n", "a film", "B-1"),
    ("--task tag --from en", table, "Dogs bark", "NOUN VERB"),
    ("--task map --from en", table, "Dogs", "NOUN"),
    ("--task generate --from abc", tunes, "M:6/8 K:D", "ABc d3|"),
    ("--task generate --from abc --format tsv", "a b\txyz\nc\tzyx\n", "a b", "xyz"),
  ]

  @Test func `examples are stored as pairs, and every label is an entry`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      for (number, (options, input, source, target)) in Self.imports.enumerated() {
        let name = "c\(number)"
        let imported = try succeeding(program, "import \(name) - \(options)", input: input)
        #expect(imported.error.hasPrefix("imported "))
        let store = try Store(path: folder.appendingPathComponent("seq2seq.db").path)
        let corpus = try store.existingCorpus(named: name)
        #expect(options.contains("--task \(corpus.task.rawValue)"))
        let pairs = try store.pairs(
          of: corpus, split: .train, from: corpus.sourceLanguage, to: corpus.targetLanguage)
        #expect(pairs.first == SentencePair(source: source, target: target))

        // Nothing is held out of what is learned here.
        _ = try succeeding(
          program, "import \(name) - \(options) --split valid", input: input)
        _ = try succeeding(program, "build-vocab \(name)")
        let label = try #require(corpus.task.labelLanguage)
        for pair in pairs {
          let text = corpus.task == .generate ? pair.source : pair.target
          let encoded = try succeeding(
            program, "vocab encode --corpus \(name) --language \(label)", input: text + "\n")
          #expect(
            encoded.text == text.split(separator: " ").map { "▁\($0)" }.joined(separator: " ")
              + "\n")
        }
      }
      let list = try succeeding(program, "corpus list").text
      #expect(list.contains("c0      classify  en→label"))
      #expect(list.contains("c3      generate  label→abc"))
      let rules = try succeeding(program, "corpus clean c3 --dry-run").text
      #expect(rules.contains("duplicates") && !rules.contains("length-ratio"))
      #expect(try succeeding(program, "corpus show c1").text.hasPrefix("corpus c1: tag, en→tag\n"))
      let refused = try run(program, "train c1 --task classify --out model")
      #expect(refused.code == 64)
      #expect(refused.error.contains("expected examples to classify, found examples to tag"))
    }
  }

  @Test func `names of files are labels`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("Arabic.txt", "Khoury\nNahas\n")
      try program.write("Czech.txt", "Adsit\n")
      let result = try succeeding(
        program,
        "import names Arabic.txt Czech.txt --task generate --from en --label-by-file-name")
      #expect(result.error.hasPrefix("imported 3 pairs into names (train)"))
      let exported = try succeeding(program, "corpus export names -")
      #expect(exported.text == "Arabic\tKhoury\nArabic\tNahas\nCzech\tAdsit\n")
    }
  }

  @Test func `examples of another task go into another corpus`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      _ = try succeeding(program, "import c - --task tag --from en", input: Self.table)
      for options in ["--task map --from en --append", "--from en --to tag --replace"] {
        let refused = try run(program, "import c - \(options)", input: "a\tb\n")
        #expect(refused.code == 64)
        #expect(refused.error.contains("corpus c is of the task tag"), "\(refused.error)")
      }
    }
  }

  @Test func `wrong usage`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("a.tsv", "x\ty\n")
      for options in [
        "--task classify", "--task classify --from en --to de", "--from en",
        "--task sing --from en",
        "--task tag --from en --label-by-file-name", "--task classify --from en --tag-column 2",
        "--task tag --from en --tag-column 0", "--task tag --from en --tag-column UPOS",
        "--task tag --from en --format tmx", "--task classify --from en --format conllu",
      ] {
        let result = try run(program, "import c a.tsv \(options)")
        #expect(result.code == 64, "\(options): \(result.error)")
      }
      let named = try run(program, "import c - --task generate --from en --label-by-file-name")
      #expect(named.code == 64)
      let damaged = try run(program, "import c - --task tag --from en", input: "a\tX\nb\n")
      #expect(damaged.code == 65)
      #expect(damaged.error.contains("standard input:2: has one column"))
    }
  }
}
