import Models

/// The sentence pairs that a trainer learns from, as token ids that may differ from epoch to epoch.
public protocol TrainingPairs: Sendable {
  var count: Int { get }
  /// Tokens of each source and target: what batches are planned by, the same in every epoch.
  var sourceLengths: [Int] { get }
  var targetLengths: [Int] { get }

  /// A pair as it is learned from in an epoch; the same whenever it is asked for, by whatever thread.
  func pair(_ index: Int, epoch: Int) -> (source: [Int32], target: [Int32])
}

/// Sentence pairs as token ids, kept compactly: one array for each side and where each sentence starts.
public struct EncodedPairs: TrainingPairs {
  private var sources = Sentences()
  private var targets = Sentences()

  public init() {}

  public init(_ pairs: some Sequence<TokenPair>) {
    for (source, target) in pairs { append(source: source, target: target) }
  }

  public mutating func append(source: [Int32], target: [Int32]) {
    sources.append(source)
    targets.append(target)
  }

  public var count: Int { sources.count }
  public var isEmpty: Bool { count == 0 }
  public var sourceLengths: [Int] { sources.lengths }
  public var targetLengths: [Int] { targets.lengths }

  public subscript(index: Int) -> (source: [Int32], target: [Int32]) {
    (sources[index], targets[index])
  }

  public func pair(_ index: Int, epoch: Int) -> (source: [Int32], target: [Int32]) { self[index] }

  private struct Sentences: Sendable {
    private var tokens: [Int32] = []
    private var starts = [0]

    mutating func append(_ sentence: [Int32]) {
      tokens.append(contentsOf: sentence)
      starts.append(tokens.count)
    }

    var count: Int { starts.count - 1 }
    var lengths: [Int] { zip(starts, starts.dropFirst()).map { $1 - $0 } }
    subscript(index: Int) -> [Int32] { Array(tokens[starts[index]..<starts[index + 1]]) }
  }
}
