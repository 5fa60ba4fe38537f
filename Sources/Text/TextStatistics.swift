/// How a vocabulary spells a text.
public struct TextStatistics: Sendable {
  private let tokenizer: Tokenizer
  private let segmenter: WordSegmenter
  /// How often each token occurs.
  private var occurrences: [Int]

  public private(set) var lines = 0
  /// Stretches between word boundaries that have a letter or a digit in them.
  public private(set) var words = 0
  /// Lines in which something is spelled in bytes.
  public private(set) var linesWithBytes = 0
  /// Characters that are spelled in bytes.
  public private(set) var charactersInBytes = 0

  public init(of tokenizer: Tokenizer) {
    self.tokenizer = tokenizer
    segmenter = WordSegmenter(locale: tokenizer.text.locale)
    occurrences = [Int](repeating: 0, count: tokenizer.vocabulary.count)
  }

  public mutating func add(_ line: String) {
    let line = tokenizer.protect(line)
    lines += 1
    for case .text(let text) in line.pieces {
      words += segmenter.segments(of: text).count { segment in
        segment.unicodeScalars.contains {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
      }
    }
    var bytes = 0
    for id in tokenizer.encode(line) {
      occurrences[Int(id)] += 1
      guard let byte = Vocabulary.byte(of: id) else { continue }
      bytes += 1
      // Every character has one byte that does not continue another.
      if byte & 0xC0 != 0x80 { charactersInBytes += 1 }
    }
    if bytes > 0 { linesWithBytes += 1 }
  }

  public var tokens: Int { occurrences.reduce(0, +) }
  public var byteTokens: Int {
    occurrences[Vocabulary.firstByte..<Vocabulary.firstLearned].reduce(0, +)
  }
  /// Tokens that stand for placeables.
  public var placeables: Int {
    learned.reduce(0) { sum, id in
      if case .placeable = tokenizer.marks[id] { sum + occurrences[Int(id)] } else { sum }
    }
  }
  /// Tokens that mark case.
  public var caseMarks: Int {
    learned.reduce(0) { sum, id in
      if case .letterCase = tokenizer.marks[id] { sum + occurrences[Int(id)] } else { sum }
    }
  }

  /// Characters, spaces between words included, without those of placeables.
  public var characters: Int {
    learned.reduce(charactersInBytes) { sum, id in
      sum + occurrences[Int(id)] * (tokenizer.marks[id] == nil ? length(of: id) : 0)
    }
  }

  /// Learned entries, marks included, and how many of them occur.
  public var learnedEntries: Int { learned.count }
  public var usedEntries: Int { learned.count { occurrences[Int($0)] > 0 } }

  /// An entry and how often it occurs.
  public struct Entry: Codable, Equatable, Sendable {
    public let token: String
    public let occurrences: Int
  }

  /// The entries with the most characters, the longest first.
  public func longest(_ count: Int) -> [Entry] {
    entries(
      learned.filter { tokenizer.marks[$0] == nil }
        .sorted { (length(of: $1), $0) < (length(of: $0), $1) }.prefix(count))
  }

  /// The entries that occur least, but do occur; the rarest first, and of equals the one that was learned last.
  public func rarest(_ count: Int) -> [Entry] {
    entries(
      learned.filter { occurrences[Int($0)] > 0 }
        .sorted { (occurrences[Int($0)], $1) < (occurrences[Int($1)], $0) }.prefix(count))
  }

  private func entries(_ ids: some Sequence<Int32>) -> [Entry] {
    ids.map { id in
      Entry(token: tokenizer.vocabulary.tokens[Int(id)], occurrences: occurrences[Int(id)])
    }
  }

  private var learned: Range<Int32> {
    Int32(Vocabulary.firstLearned)..<Int32(tokenizer.vocabulary.count)
  }

  private func length(of id: Int32) -> Int {
    String(decoding: tokenizer.spelling(of: id), as: UTF8.self).unicodeScalars.count
  }
}
