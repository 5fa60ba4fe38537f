/// Finds the substrings of words that occur more than once, by a suffix array (Manber & Myers 1990).
///
/// Of substrings that always occur inside a longer one as its beginning only the longer one is handed out.
struct RepeatedSubstrings {
  /// All words one after another, each followed by `terminator`.
  private var text: [UInt32] = []
  /// How often the word occurs that each position belongs to.
  private var weights: [Int] = []
  private let maximumLength: Int

  private static let terminator = UInt32.max

  /// - Parameter maximumLength: characters of the longest substring
  init(maximumLength: Int) {
    self.maximumLength = maximumLength
  }

  mutating func add(_ word: [Unicode.Scalar], count: Int) {
    text.append(contentsOf: word.map(\.value))
    text.append(Self.terminator)
    weights.append(contentsOf: [Int](repeating: count, count: word.count + 1))
  }

  /// Substrings of two characters and more with the number of their occurrences, in the order of their characters.
  func all(atLeast minimum: Int) -> [(text: String, count: Int)] {
    let suffixes = sortedSuffixes()
    /// How often the suffixes before each place occur.
    var occurrences = [0]
    for suffix in suffixes {
      occurrences.append(occurrences[occurrences.count - 1] + weights[suffix])
    }
    var found: [(text: String, count: Int)] = []
    func take(_ suffix: Int, length: Int, _ places: Range<Int>) {
      let count = occurrences[places.upperBound] - occurrences[places.lowerBound]
      guard length >= 2, count >= minimum else { return }
      let scalars = text[suffix..<suffix + length].compactMap(Unicode.Scalar.init)
      found.append((String(String.UnicodeScalarView(scalars)), count))
    }
    /// Beginnings shared by all suffixes since a place, longer ones last.
    var shared: [(length: Int, start: Int)] = []
    var before = 0
    for place in suffixes.indices {
      let after =
        place + 1 < suffixes.count ? commonLength(suffixes[place], suffixes[place + 1]) : 0
      let own = length(ofSuffix: suffixes[place])
      // What is no beginning of a neighbour occurs in this word only, which may be frequent itself.
      if own > max(before, after) { take(suffixes[place], length: own, place..<place + 1) }
      var start = place
      while let last = shared.last, last.length > after {
        take(suffixes[place], length: last.length, last.start..<place + 1)
        start = last.start
        shared.removeLast()
      }
      if after > 0, (shared.last?.length ?? 0) < after { shared.append((after, start)) }
      before = after
    }
    return found
  }

  private func sortedSuffixes() -> [Int] {
    text.withUnsafeBufferPointer { text in
      text.indices.filter { text[$0] != Self.terminator }.sorted { one, other in
        for offset in 0..<maximumLength {
          let (left, right) = (text[one + offset], text[other + offset])
          if left != right { return left < right }
          if left == Self.terminator { break }
        }
        return one < other
      }
    }
  }

  /// Characters up to the end of the word.
  private func length(ofSuffix suffix: Int) -> Int {
    var length = 0
    while length < maximumLength, text[suffix + length] != Self.terminator { length += 1 }
    return length
  }

  private func commonLength(_ one: Int, _ other: Int) -> Int {
    var length = 0
    while length < maximumLength, text[one + length] == text[other + length],
      text[one + length] != Self.terminator
    { length += 1 }
    return length
  }
}
