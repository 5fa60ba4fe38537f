import Layers
import Tensors

/// Sentences and their translations as a model trains on them: ids, packed, each side sorted by its own lengths.
///
/// A source with several translations is read once, and its gradients are the sum over them.
public struct TranslationBatch: Sendable {
  /// What marks the ends of sentences.
  public struct Markers: Sendable {
    public var start: Int32
    public var end: Int32

    public init(start: Int32, end: Int32) {
      self.start = start
      self.end = end
    }
  }

  let markers: Markers
  let sourceLayout: PackedLayout
  /// Packed ids, each sentence closed by the end marker.
  let sourceTokens: [Int32]
  let targetLayout: PackedLayout
  /// Packed ids from the start marker to the last token.
  var targetInputs: [Int32]
  /// Packed ids from the first token to the end marker: what is predicted.
  let targetOutputs: [Int32]
  /// For each sentence on the target side its row on the source side.
  let sourceRows: [Int32]
  /// For each sentence on the target side its place among all that were given.
  private let order: [Int]

  /// Target tokens to predict, end markers included.
  public var targetTokens: Int { targetOutputs.count }

  /// - Parameters:
  ///   - pairs: ids without markers
  ///   - markers: what to put around them
  public init(_ pairs: [(source: [Int32], target: [Int32])], markers: Markers) {
    self.init(pairs.map { ($0.source, [$0.target]) }, markers: markers)
  }

  /// - Parameters:
  ///   - sentences: each source and its translations, ids without markers
  ///   - markers: what to put around them
  public init(_ sentences: [(source: [Int32], targets: [[Int32]])], markers: Markers) {
    self.markers = markers
    let targets = sentences.flatMap(\.targets)
    let sourceOfTarget = sentences.enumerated().flatMap { source, sentence in
      [Int](repeating: source, count: sentence.targets.count)
    }
    let packedSource = PackedSentences(sentences.map { $0.source + [markers.end] })
    let packedTarget = PackedSentences(targets.map { $0 + [markers.end] })
    sourceLayout = packedSource.layout
    sourceTokens = packedSource.tokens
    targetLayout = packedTarget.layout
    targetOutputs = packedTarget.tokens
    targetInputs = packedTarget.layout.pack(
      packedTarget.order.map { [markers.start] + targets[$0] })
    sourceRows = packedTarget.order.map { Int32(packedSource.rowOfSentence[sourceOfTarget[$0]]) }
    order = packedTarget.order
  }

  /// The values of each translation, in the order that they were given, from one for each packed target token.
  func unpack<Value>(_ values: [Value]) -> [[Value]] {
    var translations = [[Value]](repeating: [], count: order.count)
    for (row, place) in order.enumerated() {
      translations[place] = targetLayout.rows(ofSentence: row).map { values[Int($0)] }
    }
    return translations
  }

  /// For each packed target token the value of its translation, from one for each in the order that they were given.
  func pack<Value>(_ values: [Value]) -> [Value] {
    targetLayout.pack(
      zip(order, targetLayout.lengths).map { [Value](repeating: values[$0], count: $1) })
  }

  /// Every target position's range in the sentence-major encoder memory.
  var spans: AttentionSpans {
    let starts = sourceLayout.sentenceStarts
    let rows = targetLayout.pack(
      targetLayout.lengths.indices.map { sentence in
        [Int32](repeating: sourceRows[sentence], count: targetLayout.lengths[sentence])
      })
    return AttentionSpans(
      starts: rows.map { starts[Int($0)] },
      counts: rows.map { Int32(sourceLayout.lengths[Int($0)]) })
  }
}
