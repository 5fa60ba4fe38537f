import Corpora
import Foundation
import TestSupport
import Testing

/// What is written comes back when it is read, byte for byte, whatever of Unicode it consists of.
@Suite struct RoundTripTests {
  private static let pairCount = 500

  /// The characters that a format can hold anywhere in a sentence.
  private static func canHold(_ character: Unicode.Scalar, in format: CorpusFormat) -> Bool {
    switch format {
    case .csv, .jsonLines: true
    case .text, .labelled, .conll, .conllu, .abc: character != "\n"
    case .tsv: character != "\n" && character != "\t"
    case .po: character != "\0"
    case .tmx, .xliff:
      ["\t", "\n", "\r"].contains(character)
        || (character.value >= 0x20 && character.value & 0xFFFE != 0xFFFE)
    }
  }

  private func randomPairs(for format: CorpusFormat, seed: UInt64) -> [SentencePair] {
    var random = RandomText(seed: seed)
    func sentence() -> String {
      var text = random.next { Self.canHold($0, in: format) }
      // A carriage return at the end of a line belongs to the line's end.
      if [.text, .tsv].contains(format), text.utf8.last == UInt8(ascii: "\r") { text += "." }
      return text
    }
    return (0..<Self.pairCount).map { _ in SentencePair(source: sentence(), target: sentence()) }
  }

  private func read(_ paths: [String], _ format: CorpusFormat) throws -> [SentencePair] {
    var options = ReadingOptions(source: "de", target: "en")
    options.format = format
    return try CorpusFiles(paths, options: options).all()
  }

  private static let arguments: [(CorpusFormat, WritingOptions.XLIFFVersion, String)] =
    CorpusFormat.ofOneFile.flatMap { format in
      ["", ".gz"].flatMap { ending in
        (format == .xliff ? WritingOptions.XLIFFVersion.allCases : [.two]).map {
          (format, $0, ending)
        }
      }
    }

  @Test(arguments: arguments)
  func readingGivesBackWhatWasWritten(
    format: CorpusFormat, version: WritingOptions.XLIFFVersion, ending: String
  ) throws {
    try withTemporaryDirectory { folder in
      for seed in 1...3 as ClosedRange<UInt64> {
        let pairs = randomPairs(for: format, seed: seed)
        let path = folder.appendingPathComponent("out.\(format.rawValue)\(ending)").path
        var options = WritingOptions(
          source: "de", target: "en", name: "a \"name\" & more", programVersion: "1.2")
        options.xliffVersion = version
        var writer = try format.writer(to: TextOutput(path: path), options: options)
        for pair in pairs { try writer.write(pair) }
        try writer.finish()
        #expect(areIdentical(try read([path], format), pairs))
      }
    }
  }

  @Test(arguments: ["", ".gz"])
  func readingGivesBackTwoFiles(ending: String) throws {
    try withTemporaryDirectory { folder in
      let pairs = randomPairs(for: .text, seed: 7)
      let paths = ["a.de", "a.en"].map { folder.appendingPathComponent($0 + ending).path }
      var writer = ParallelTextWriter(
        source: try TextOutput(path: paths[0]), target: try TextOutput(path: paths[1]))
      for pair in pairs { try writer.write(pair) }
      try writer.finish()
      #expect(areIdentical(try read(paths, .text), pairs))
    }
  }
}
