import CICU

/// Text to token ids and back: normalise → protect → case → segment → subwords → ids.
///
/// Nothing is lost on the way: `decode(encode(x)) == normalize(x)` for any text (of other programs' vocabularies, if they spell
/// what is no entry in bytes), if what `protect(x)` took out of it is
/// given back to `decode`. As in SentencePiece
/// (Kudo & Richardson 2018) spaces are part of tokens and one space is put in front of every line; what is no
/// entry is spelled in bytes.
public struct Tokenizer: Sendable {
  public let model: SubwordModel
  public let text: TextOptions
  public let vocabulary: Vocabulary
  /// A fingerprint of model, options and entries.
  public let hash: String

  let marks: Marks
  let protector: LineProtector
  /// Where lines can be cut.
  let words: WordSegmenter
  let sentences: SentenceSegmenter

  private let segmentation: any Segmentation
  private let reader: UnitReader
  private let caseMarker: CaseMarker?
  private let encoder: any SubwordEncoder
  /// Ids of user-defined symbols, which no encoder sees.
  private let symbols: [String: Int32]
  /// The UTF-8 text of every learned entry.
  let spellings: [[UInt8]]
  private let memories = ChunkMemory<[Int32]>.Pool()
  private let unitMemories = ChunkMemory<[UnitReader.Unit]>.Pool()

  /// - Throws: `TextError.damagedVocabulary` if the entries are not those of a vocabulary.
  public init(model: SubwordModel, text: TextOptions, vocabulary: Vocabulary) throws {
    try Self.check(vocabulary, model: model, text: text)
    self.model = model
    self.text = text
    self.vocabulary = vocabulary
    marks = try Marks(of: vocabulary, text)
    protector = LineProtector(text, vocabulary)
    words = WordSegmenter(locale: text.locale)
    sentences = SentenceSegmenter(locale: text.locale)
    let segmentation = text.segmentation
    self.segmentation = segmentation
    reader = UnitReader(text, segmentation)
    caseMarker = text.caseMarker
    guard let encoder = model.encoder(of: vocabulary, text) else {
      throw TextError.damagedVocabulary("it lacks the options of \(model.rawValue)")
    }
    self.encoder = encoder
    symbols = Vocabulary.ids(of: text.normalizedSymbols)
    spellings = vocabulary.tokens[Vocabulary.firstLearned...].map {
      Array(segmentation.text(of: $0).utf8)
    }
    hash = Self.hash(model: model, text: text, vocabulary: vocabulary)
  }

  /// Version of the library behind it, as in 72.1.
  public static var icuVersion: String { String(cString: icu_version()) }

  /// The line in the spelling that decoding gives back.
  public func normalize(_ line: String) -> String {
    var bytes: [UInt8] = []
    segmentation.forEachChunk(in: protector.normalizer.normalize(line)) {
      bytes.append(contentsOf: $0.text.utf8)
    }
    return segmentation.line(of: bytes)
  }

  /// The normalised line with slots for what is protected in it and has a token.
  public func protect(_ line: String) -> ProtectedLine {
    protector.protect(line, where: marks.contains)
  }

  /// A line to translate: only what has a token on both sides is protected.
  public func protect(_ line: String, for target: Tokenizer) -> ProtectedLine {
    protector.protect(line) { marks.contains($0) && target.marks.contains($0) }
  }

  /// Token ids, without start and end, with slots for what is protected.
  public func encode(_ line: String) -> [Int32] { encode(protect(line)) }

  /// Token ids, without start and end.
  public func encode(_ line: ProtectedLine) -> [Int32] {
    var ids: [Int32] = []
    ids.reserveCapacity(32)
    memories.withMemory { memory in
      segmentation.forEachPart(of: line) { part in
        switch part {
        case .chunk(let chunk): ids.append(contentsOf: encode(chunk, &memory))
        case .placeable(let slot): ids.append(id(of: .placeable(slot)))
        }
      }
    }
    return ids
  }

  /// Token ids of normalised text within a line: nothing is put in front of it.
  func encode(within text: String) -> [Int32] {
    var ids: [Int32] = []
    memories.withMemory { memory in
      segmentation.forEachChunk(within: text) { ids.append(contentsOf: encode($0, &memory)) }
    }
    return ids
  }

  private func encode(_ chunk: Chunk, _ memory: inout ChunkMemory<[Int32]>) -> [Int32] {
    // A closure, because the method itself as an argument would be a copy of the tokenizer for every chunk.
    segmentation.chunksRecur ? memory.value(of: chunk) { encode($0) } : encode(chunk)
  }

  private func encode(_ chunk: Chunk) -> [Int32] {
    reader.units(of: chunk).flatMap { unit in
      (unit.mark.map { [id(of: .letterCase($0))] } ?? [])
        + (symbols[unit.text].map { [$0] } ?? encoder.encode(unit.text))
    }
  }

  private func id(of mark: Mark) -> Int32 { marks.id(of: mark) ?? Vocabulary.unknown }

  /// Token ids of the same text, drawn at random where the vocabulary's kind can be sampled this way.
  ///
  /// The same generator gives the same ids.
  public func sample(
    _ line: String, _ sampling: SubwordSampling, using generator: inout some RandomNumberGenerator
  ) -> [Int32] {
    sample(protect(line), sampling, using: &generator)
  }

  /// The same of a line in which something is protected.
  public func sample(
    _ line: ProtectedLine, _ sampling: SubwordSampling,
    using generator: inout some RandomNumberGenerator
  ) -> [Int32] {
    var ids: [Int32] = []
    unitMemories.withMemory { memory in
      segmentation.forEachPart(of: line) { part in
        guard case .chunk(let chunk) = part else {
          if case .placeable(let slot) = part { ids.append(id(of: .placeable(slot))) }
          return
        }
        let units =
          segmentation.chunksRecur
          ? memory.value(of: chunk, find: reader.units) : reader.units(of: chunk)
        for unit in units {
          if let mark = unit.mark { ids.append(id(of: .letterCase(mark))) }
          if let symbol = symbols[unit.text] {
            ids.append(symbol)
          } else {
            ids.append(contentsOf: encoder.sample(unit.text, sampling, using: &generator))
          }
        }
      }
    }
    return ids
  }

  /// The likeliest ids of a line, best first, with their log-probabilities; one with probability 1 for a vocabulary
  /// that is no unigram language model.
  public func nBest(_ line: String, _ count: Int) -> [(ids: [Int32], score: Double)] {
    precondition(count > 0, "Tokenizer.nBest: \(count) segmentations asked for")
    var best: [(ids: [Int32], score: Double)] = [([], 0)]
    // Units are independent, so the best of all are among the best of the beginning and of the unit.
    func append(_ next: [(ids: [Int32], score: Double)]) {
      let joined = best.flatMap { start in
        next.map { (ids: start.ids + $0.ids, score: start.score + $0.score) }
      }
      best = Array(joined.sorted { $0.score > $1.score }.prefix(count))
    }
    segmentation.forEachPart(of: protect(line)) { part in
      switch part {
      case .placeable(let slot): append([([id(of: .placeable(slot))], 0)])
      case .chunk(let chunk):
        for unit in reader.units(of: chunk) {
          if let mark = unit.mark { append([([id(of: .letterCase(mark))], 0)]) }
          append(symbols[unit.text].map { [([$0], 0)] } ?? encoder.nBest(unit.text, count))
        }
      }
    }
    return best
  }

  /// The text of token ids; special tokens stand for nothing, bytes that make no character become U+FFFD.
  ///
  /// - Parameters:
  ///   - ids: without start and end, or with them
  ///   - contents: what slots stand for; nothing is put in place of others
  ///   - unknown: what `<unk>` stands for
  public func decode(
    _ ids: some Sequence<Int32>, restoring contents: [PlaceableSlot: String] = [:],
    unknown: String = ""
  ) -> String {
    segmentation.line(of: spell(ids, restoring: contents, unknown: unknown).bytes)
  }

  /// The text of token ids as it is before a line is made of it.
  ///
  /// - Returns: UTF-8, and where the text of each token begins in it.
  func spell(
    _ ids: some Sequence<Int32>, restoring contents: [PlaceableSlot: String], unknown: String
  ) -> (bytes: [UInt8], starts: [Int]) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    /// The last mark of case, and where the text begins that it is for.
    var marked: (mark: CaseMark, start: Int)?
    func finishMarked() {
      guard let (mark, start) = marked, let caseMarker else { return }
      func restored(to end: Int) -> String.UTF8View {
        caseMarker.restore(mark, in: String(decoding: bytes[start..<end], as: UTF8.self)).utf8
      }
      let text = restored(to: bytes.count)
      if text.count != bytes.count - start {
        // Letters of the other case may take more or fewer bytes.
        for place in starts.indices.reversed().prefix(while: { starts[$0] > start }) {
          starts[place] = start + restored(to: starts[place]).count
        }
      }
      bytes.replaceSubrange(start..., with: text)
      marked = nil
    }
    for id in ids {
      let mark = marks[id]
      if mark != nil { finishMarked() }
      starts.append(bytes.count)
      if let byte = Vocabulary.byte(of: id) {
        bytes.append(byte)
      } else if let mark {
        switch mark {
        case .letterCase(let mark): marked = (mark, bytes.count)
        case .placeable(let slot): bytes.append(contentsOf: (contents[slot] ?? "").utf8)
        }
      } else if id == Vocabulary.unknown {
        bytes.append(contentsOf: unknown.utf8)
      } else if spellings.indices.contains(Int(id) - Vocabulary.firstLearned) {
        bytes.append(contentsOf: spellings[Int(id) - Vocabulary.firstLearned])
      }
    }
    finishMarked()
    // A beginning that ends within a letter is not always as long as it looks.
    return (bytes, starts.map { min($0, bytes.count) })
  }

  /// The tokens of a line as a person reads them, spaces visible.
  public func pieces(of line: String) -> [String] {
    encode(line).map { vocabulary.tokens[Int($0)] }
  }

  /// The tokens that stand for no text of their own: marks of case and slots of placeables.
  public var markTokens: [String] { marks.tokens }

  /// Kinds that are to be protected, but never were in what the vocabulary was learned from.
  public var kindsWithoutTokens: [PlaceableKind] {
    text.protectedKinds.filter { !marks.contains(PlaceableSlot(kind: $0, number: 1)) }
  }

  private static func check(
    _ vocabulary: Vocabulary, model: SubwordModel, text: TextOptions
  ) throws {
    guard vocabulary.tokens.count == vocabulary.frequencies.count else {
      throw TextError.damagedVocabulary(
        "\(vocabulary.tokens.count) tokens but \(vocabulary.frequencies.count) frequencies")
    }
    guard vocabulary.scores.count == (model.hasScores ? vocabulary.count : 0) else {
      throw TextError.damagedVocabulary(
        "\(vocabulary.tokens.count) tokens of \(model.rawValue) but \(vocabulary.scores.count) scores"
      )
    }
    guard vocabulary.tokens.starts(with: Vocabulary.fixedTokens) else {
      throw TextError.damagedVocabulary(
        "it does not begin with the special tokens and the 256 bytes")
    }
    guard Set(vocabulary.tokens.map(ExactText.init)).count == vocabulary.count else {
      throw TextError.damagedVocabulary("a token occurs twice")
    }
    guard !vocabulary.tokens.contains("") else {
      throw TextError.damagedVocabulary("a token is empty")
    }
    let symbols = text.normalizedSymbols
    guard vocabulary.tokens.dropFirst(Vocabulary.firstLearned).starts(with: symbols) else {
      throw TextError.damagedVocabulary("its user-defined symbols are not its first entries")
    }
    let places = (text.sentencePiece?.symbols ?? []) + (text.sentencePiece?.unused ?? [])
    guard places.allSatisfy({ (Vocabulary.firstLearned..<vocabulary.count).contains(Int($0)) })
    else {
      throw TextError.damagedVocabulary("a symbol of SentencePiece is none of its entries")
    }
  }
}
