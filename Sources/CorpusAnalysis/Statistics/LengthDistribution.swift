/// How many sentences have how many words.
public struct LengthDistribution: Equatable, Sendable, Encodable {
  /// Sentences by their number of words.
  private var counts: [Int: Int] = [:]
  /// The number of sentences.
  public private(set) var sentences = 0
  /// The number of words in all of them.
  public private(set) var words = 0

  public init() {}

  /// Counts one more sentence.
  public mutating func add(_ length: Int) {
    counts[length, default: 0] += 1
    sentences += 1
    words += length
  }

  /// Words in a sentence, on average.
  public var mean: Double { sentences == 0 ? 0 : Double(words) / Double(sentences) }

  /// The length of the longest sentence.
  public var longest: Int { counts.keys.max() ?? 0 }

  /// The length that a share of the sentences does not exceed.
  public func percentile(_ share: Double) -> Int {
    let wanted = Int((share * Double(sentences)).rounded(.up))
    var seen = 0
    for length in counts.keys.sorted() {
      seen += counts[length, default: 0]
      if seen >= wanted { return length }
    }
    return longest
  }

  /// Sentences whose length lies in a range.
  public struct Bin: Equatable, Sendable {
    public let lengths: ClosedRange<Int>
    public let count: Int
  }

  /// The lengths in ranges of equal width, for a chart; the last one takes all that are longer than nearly all others.
  public func bins(atMost most: Int) -> [Bin] {
    precondition(most > 1, "LengthDistribution.bins: needs two bins or more, found \(most)")
    guard let shortest = counts.keys.min() else { return [] }
    let usual = percentile(0.99)
    let width = (usual - shortest) / (most - 1) + 1
    let starts = Array(stride(from: shortest, through: longest, by: width).prefix(most))
    return starts.map { start in
      let end = start == starts.last ? max(longest, start) : start + width - 1
      let count = counts.reduce(0) { (start...end).contains($1.key) ? $0 + $1.value : $0 }
      return Bin(lengths: start...end, count: count)
    }
  }

  private enum Key: String, CodingKey { case mean, median, percentile95, longest, histogram }

  /// As numbers for other programs; `histogram` lists pairs of a length and a count.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(mean, forKey: .mean)
    try container.encode(percentile(0.5), forKey: .median)
    try container.encode(percentile(0.95), forKey: .percentile95)
    try container.encode(longest, forKey: .longest)
    try container.encode(
      counts.keys.sorted().map { [$0, counts[$0, default: 0]] }, forKey: .histogram)
  }
}
