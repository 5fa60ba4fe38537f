import Models

/// Sentence pairs as token ids, kept compactly: one array for each side and where each sentence starts.
public struct EncodedPairs: TrainingPairs {
  private var sources = RaggedArray<Int32>()
  private var targets = RaggedArray<Int32>()

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

  public subscript(index: Int) -> TokenPair {
    (Array(sources[index]), Array(targets[index]))
  }

  public func pair(_ index: Int, epoch: Int) -> TokenPair { self[index] }
}
