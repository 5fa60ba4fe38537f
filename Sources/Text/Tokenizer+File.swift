import Foundation

extension Tokenizer {
  private struct File: Codable {
    static let format = "seq2seq-vocabulary"
    static let version = 2
    var format: String
    var version: Int
    var model: SubwordModel
    var text: TextOptions
    var tokens: [String]
    var frequencies: [Int]
    /// Since version 2, of the kinds of subwords that have some.
    var scores: [Float]?
  }

  /// Writes everything the tokenizer is made of as JSON, replacing the file in one move.
  ///
  /// - Throws: `TextError.unwritable`
  public func write(to file: URL) throws {
    let content = File(
      format: File.format, version: File.version, model: model, text: text,
      tokens: vocabulary.tokens, frequencies: vocabulary.frequencies,
      scores: vocabulary.scores.isEmpty ? nil : vocabulary.scores)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      try encoder.encode(content).write(to: file, options: .atomic)
    } catch {
      throw TextError.unwritable(file.path, reason: error.localizedDescription)
    }
  }

  /// - Throws: `TextError.missingFile`, `TextError.damagedFile`
  public init(contentsOf file: URL) throws {
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw TextError.missingFile(file.path)
    }
    guard let data = try? Data(contentsOf: file),
      let content = try? JSONDecoder().decode(File.self, from: data)
    else { throw TextError.damagedFile(file.path, reason: "it is not a JSON vocabulary") }
    guard content.format == File.format, content.version <= File.version else {
      throw TextError.damagedFile(
        file.path,
        reason: "expected \(File.format) version \(File.version) or older, "
          + "found \(content.format) version \(content.version)")
    }
    do {
      try self.init(
        model: content.model, text: content.text,
        vocabulary: Vocabulary(
          tokens: content.tokens, frequencies: content.frequencies, scores: content.scores ?? []))
    } catch TextError.damagedVocabulary(let reason) {
      throw TextError.damagedFile(file.path, reason: reason)
    }
  }

  /// FNV-1a, 64 bits, over everything that decides what ids mean.
  static func hash(model: SubwordModel, text: TextOptions, vocabulary: Vocabulary) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ text: String) {
      // The byte 0xFF occurs in no UTF-8 text, so it separates.
      for byte in Array(text.utf8) + [0xFF] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    add(model.rawValue)
    add(text.normalization.rawValue)
    add(text.foldsCase ? "fold" : "keep")
    add(text.locale)
    for token in vocabulary.tokens { add(token) }
    // What earlier versions did not have counts only where it is used, so that their hashes stay.
    // A negative zero becomes a positive one, because databases have one zero only.
    for score in vocabulary.scores { add(String((score + 0).bitPattern)) }
    if text.splitsDigits { add("digits") }
    if text.splitsAtSpaces { add("spaces") }
    if text.marksCase { add("case") }
    for kind in PlaceableKind.allCases where text.protectedKinds.contains(kind) {
      add("protect \(kind.rawValue)")
    }
    for symbol in text.symbols { add(symbol) }
    if let options = text.sentencePiece {
      add(options.characterMap.base64EncodedString())
      for flag in [
        options.addsDummyPrefix, options.removesExtraWhitespace, options.escapesWhitespace,
        options.treatsWhitespaceAsSuffix, options.fallsBackToBytes,
      ] { add("\(flag)") }
      for ids in [options.symbols, options.unused] { add("\(ids)") }
    }
    if let codes = text.subwordNMT {
      add(codes.wordEnd.rawValue)
      for merge in codes.merges { add(merge) }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
