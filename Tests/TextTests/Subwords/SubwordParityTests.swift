import Foundation
import TestSupport
import Testing
import Text

/// How SentencePiece and subword-nmt themselves cut lines; written by `Scripts/reference/subwords.py`.
private struct CutLines: Decodable {
  let lines: [String]
  /// For each model the pieces of each line.
  let sentencepiece: [String: [[String]]]
  let subwordNMT: [String: [[String]]]

  private enum CodingKeys: String, CodingKey {
    case lines, sentencepiece
    case subwordNMT = "subword-nmt"
  }

  static func read() throws -> CutLines {
    try JSONDecoder().decode(CutLines.self, from: Data(contentsOf: file("subwords.json")))
  }

  static func file(_ name: String) throws -> URL {
    try #require(Bundle.module.resourceURL).appendingPathComponent("Fixtures/\(name)")
  }
}

struct SubwordParityTests {
  private static let models = ["unigram", "unigram-bytes", "bpe", "bpe-bytes"]

  private func sentencePiece(_ name: String) throws -> Tokenizer {
    try SentencePieceModel(contentsOf: CutLines.file("\(name).model")).tokenizer()
  }

  /// Compared by bytes: to Swift strings are equal that differ in their normal form.
  private func bytes(_ pieces: [String]) -> [[UInt8]] { pieces.map { Array($0.utf8) } }

  @Test(arguments: models)
  func `lines are cut as SentencePiece cuts them`(name: String) throws {
    let fixture = try CutLines.read()
    let expected = try #require(fixture.sentencepiece[name])
    let tokenizer = try sentencePiece(name)
    for (line, pieces) in zip(fixture.lines, expected) {
      let found = tokenizer.pieces(of: line)
      #expect(bytes(found) == bytes(pieces), "\(line.debugDescription): \(found), not \(pieces)")
    }
  }

  @Test(arguments: ["codes-0.1", "codes-0.2"])
  func `lines are cut as subword-nmt cuts them`(name: String) throws {
    let fixture = try CutLines.read()
    let expected = try #require(fixture.subwordNMT[name])
    let tokenizer = try subwordNMT(name, lines: fixture.lines)
    for (line, pieces) in zip(fixture.lines, expected) {
      // What looks like the beginning of a word but ends one is spelled in bytes.
      guard pieces.last?.hasSuffix("@@") != true, !pieces.contains("@@") else { continue }
      let found = tokenizer.pieces(of: line)
      #expect(bytes(found) == bytes(pieces), "\(line.debugDescription): \(found), not \(pieces)")
    }
  }

  private func subwordNMT(_ name: String, lines: [String]) throws -> Tokenizer {
    var text = TextOptions()
    text.subwordNMT = try SubwordNMTCodes(contentsOf: CutLines.file("\(name).txt"))
    var options = VocabularyOptions()
    options.model = .subwordNMT
    options.minimumFrequency = 1
    var learner = try TokenizerLearner(vocabulary: options, text: text)
    for line in lines { learner.add(line) }
    return try learner.learn()
  }

  @Test(arguments: ["codes-0.1", "codes-0.2"])
  func `words cut by codes come back, known or not`(name: String) throws {
    let fixture = try CutLines.read()
    // Of half of the lines, so that the others have pieces that are no entry.
    let tokenizer = try subwordNMT(name, lines: Array(fixture.lines.prefix(100)))
    var texts = RandomText(seed: 9)
    for line in fixture.lines + (0..<300).map({ _ in texts.next() }) {
      let decoded = tokenizer.decode(tokenizer.encode(line))
      let expected = tokenizer.normalize(line)
      #expect(Array(decoded.unicodeScalars) == Array(expected.unicodeScalars))
    }
  }

  @Test func `a word that ends as if it went on comes back`() throws {
    try withTemporaryDirectory { folder in
      let file = folder.appendingPathComponent("codes")
      try Data("#version: 0.2\n@ @</w>\nf o\n".utf8).write(to: file)
      var text = TextOptions()
      text.subwordNMT = try SubwordNMTCodes(contentsOf: file)
      var options = VocabularyOptions()
      options.model = .subwordNMT
      options.minimumFrequency = 1
      var learner = try TokenizerLearner(vocabulary: options, text: text)
      let lines = ["foo @@ bar", "foo@@ foo", "fo@@", "@ @@@", "z.\u{A0}B. foo"]
      for line in lines { learner.add(line) }
      let tokenizer = try learner.learn()
      for line in lines {
        #expect(tokenizer.decode(tokenizer.encode(line)) == line)
        let tokens = TokenText(tokenizer)
        #expect(try tokens.line(of: tokens.tokens(of: line)) == line)
      }
    }
  }

  @Test(arguments: ["unigram-bytes", "bpe-bytes"])
  func `models with bytes give any line back`(name: String) throws {
    let tokenizer = try sentencePiece(name)
    var texts = RandomText(seed: 8)
    for _ in 0..<500 {
      let line = texts.next()
      let decoded = tokenizer.decode(tokenizer.encode(line))
      #expect(
        Array(decoded.unicodeScalars) == Array(tokenizer.normalize(line).unicodeScalars),
        "\(line.debugDescription)")
    }
  }

  @Test(arguments: models)
  func `a file holds an imported model`(name: String) throws {
    try withTemporaryDirectory { folder in
      let file = folder.appendingPathComponent("vocabulary.json")
      let tokenizer = try sentencePiece(name)
      try tokenizer.write(to: file)
      let loaded = try Tokenizer(contentsOf: file)
      #expect(loaded.hash == tokenizer.hash)
      #expect(loaded.text == tokenizer.text)
      let fixture = try CutLines.read()
      #expect(fixture.lines.map(loaded.encode) == fixture.lines.map(tokenizer.encode))
    }
  }

  @Test func `the hash of an imported model covers how it prepares text`() throws {
    let tokenizer = try sentencePiece("unigram")
    var text = tokenizer.text
    text.sentencePiece?.characterMap = Data()
    let other = try Tokenizer(
      model: tokenizer.model, text: text, vocabulary: tokenizer.vocabulary)
    #expect(other.hash != tokenizer.hash)
  }

  @Test(arguments: models)
  func `a damaged model is refused by name`(name: String) throws {
    let whole = try Data(contentsOf: CutLines.file("\(name).model"))
    try withTemporaryDirectory { folder in
      let file = folder.appendingPathComponent("damaged.model")
      for content in [Data(), Data("nonsense".utf8), whole.prefix(whole.count / 2 + 1)] {
        try content.write(to: file)
        let error = #expect(throws: TextError.self) {
          try SentencePieceModel(contentsOf: file).tokenizer()
        }
        #expect("\(try #require(error))".contains("damaged.model"))
      }
      // Whatever a byte may become, the program goes on.
      for index in stride(from: 0, to: whole.count, by: 97) {
        var content = whole
        content[index] ^= 0x55
        try content.write(to: file)
        _ = (try? SentencePieceModel(contentsOf: file).tokenizer())?.encode("the fine <ent> ﬁsh")
      }
    }
  }

  @Test(arguments: [
    ("", "no merges"), ("a b c\n", "line 1"), ("#version: 0.2\na b\nab\n", "line 3"),
    ("#version: 7.1\na b\n", "0.1 or 0.2"),
  ])
  func `damaged codes are refused with their line`(content: String, reason: String) throws {
    try withTemporaryDirectory { folder in
      let file = folder.appendingPathComponent("codes")
      try content.write(to: file, atomically: true, encoding: .utf8)
      let error = #expect(throws: TextError.self) { try SubwordNMTCodes(contentsOf: file) }
      #expect("\(try #require(error))".contains(reason))
    }
  }
}
