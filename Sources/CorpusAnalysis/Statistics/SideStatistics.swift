import Corpora

/// What is counted of one side of a corpus.
struct SideStatistics {
  let language: String
  private(set) var lengths = LengthDistribution()
  private var types: Set<UInt64> = []
  private var characters = CharacterCounts()
  private var odd: [Unicode.Scalar: OddCharacterCount] = [:]
  private let boundaries: WordBoundaries

  /// More places than this help nobody to find out what is wrong.
  private static let shownPlaces = 3

  init(language: String) {
    self.language = language
    boundaries = WordBoundaries(locale: language)
  }

  /// Counts a sentence and returns how many words it has.
  mutating func add(_ sentence: String, at place: PlacedPair) -> Int {
    var count = 0
    let units = Array(sentence.utf16)
    boundaries.forEachWord(of: units) { word in
      count += 1
      types.insert(fingerprint(of: units[word]))
    }
    lengths.add(count)
    for character in sentence.unicodeScalars {
      characters.add(character)
      if OddCharacters.contains(character) { addOdd(character, at: place) }
    }
    return count
  }

  private mutating func addOdd(_ character: Unicode.Scalar, at pair: PlacedPair) {
    var entry =
      odd[character]
      ?? OddCharacterCount(
        codePoint: OddCharacters.codePoint(of: character), name: OddCharacters.name(of: character),
        language: language, count: 0, places: [])
    entry.count += 1
    let place = PairPlace(pair)
    if entry.places.count < Self.shownPlaces, entry.places.last != place {
      entry.places.append(place)
    }
    odd[character] = entry
  }

  var report: SideReport {
    SideReport(
      language: language, words: lengths.words, types: types.count, characters: characters.total,
      distinctCharacters: characters.distinct, scripts: characters.scripts, lengths: lengths)
  }

  /// In the order of their code points.
  var oddCharacters: [OddCharacterCount] {
    odd.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// A word is known again by 64 bits (FNV-1a over its UTF-16, mixed): two of a million different words are taken for one
/// another once in 37 million times.
private func fingerprint(of word: ArraySlice<UInt16>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for unit in word { hash = (hash ^ UInt64(unit)) &* 0x100_0000_01B3 }
  return SplitMix64.mix(hash)
}

/// What was counted of one side of a corpus.
public struct SideReport: Equatable, Sendable, Encodable {
  public let language: String
  /// Words by ICU's boundaries, without punctuation.
  public let words: Int
  /// Different words; upper and lower case differ.
  public let types: Int
  /// Unicode code points.
  public let characters: Int
  public let distinctCharacters: Int
  public let scripts: [ScriptCount]
  /// Words in a sentence.
  public let lengths: LengthDistribution
}
