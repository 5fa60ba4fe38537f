/// Words with their characters, as one sequence of ids: for each word its id, how many characters follow, and those.
///
/// So sentences of spelled words go through corpora, batches and checkpoints as any other sequence.
public struct SpelledWords: Equatable, Sendable {
  /// The id of each word.
  public private(set) var words: [Int32] = []
  /// The ids of each word's characters, in a vocabulary of their own.
  public private(set) var spellings: [[Int32]] = []

  public init() {}

  /// - Parameter sequence: what `sequence` gives; a word at its end that is cut short is left out.
  public init(_ sequence: [Int32]) {
    var place = 0
    while place + 1 < sequence.count {
      let end = place + 2 + Int(sequence[place + 1])
      guard end <= sequence.count else { return }
      append(sequence[place], spelling: Array(sequence[place + 2..<end]))
      place = end
    }
  }

  public mutating func append(_ word: Int32, spelling: [Int32]) {
    words.append(word)
    spellings.append(spelling)
  }

  public var sequence: [Int32] {
    zip(words, spellings).flatMap { [$0, Int32($1.count)] + $1 }
  }
}
