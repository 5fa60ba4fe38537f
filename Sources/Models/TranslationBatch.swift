import Layers
import Tensors

/// Sentence pairs as a model trains on them: ids, packed, each side sorted by its own lengths.
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
  /// For each sentence on the target side the pair it is from.
  private let pairOfRow: [Int]

  /// Target tokens to predict, end markers included.
  public var targetTokens: Int { targetOutputs.count }

  /// - Parameters:
  ///   - pairs: ids without markers
  ///   - markers: what to put around them
  public init(_ pairs: [(source: [Int32], target: [Int32])], markers: Markers) {
    self.markers = markers
    let sources = pairs.map { $0.source + [markers.end] }
    let packedSource = PackedSentences(sources)
    let packedTarget = PackedSentences(pairs.map { $0.target + [markers.end] })
    sourceLayout = packedSource.layout
    sourceTokens = packedSource.tokens
    targetLayout = packedTarget.layout
    targetOutputs = packedTarget.tokens
    targetInputs = packedTarget.layout.pack(
      packedTarget.order.map { [markers.start] + pairs[$0].target })
    sourceRows = packedTarget.order.map { Int32(packedSource.rowOfSentence[$0]) }
    pairOfRow = packedTarget.order
  }

  /// The values of each pair, in the order that pairs were given, from one for each packed target token.
  func unpack<Value>(_ values: [Value]) -> [[Value]] {
    var pairs = [[Value]](repeating: [], count: pairOfRow.count)
    for (row, pair) in pairOfRow.enumerated() {
      pairs[pair] = (0..<targetLayout.lengths[row]).map {
        values[targetLayout.stepOffsets[$0] + row]
      }
    }
    return pairs
  }

  /// For each packed target token the value of its pair, from one for each pair in the order that they were given.
  func pack<Value>(_ values: [Value]) -> [Value] {
    targetLayout.pack(
      pairOfRow.enumerated().map { row, pair in
        [Value](repeating: values[pair], count: targetLayout.lengths[row])
      })
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

/// Sentences sorted by length and packed, with the way back to the order they came in.
struct PackedSentences {
  let layout: PackedLayout
  let tokens: [Int32]
  /// The sentence at each row.
  let order: [Int]
  /// The row of each sentence.
  let rowOfSentence: [Int]

  init(_ sentences: [[Int32]]) {
    // Equal lengths keep their order, so that the packing depends on nothing but the sentences.
    order = sentences.indices.sorted {
      (sentences[$1].count, $0) < (sentences[$0].count, $1)
    }
    layout = PackedLayout(lengths: order.map { sentences[$0].count })
    tokens = layout.pack(order.map { sentences[$0] })
    var rows = [Int](repeating: 0, count: order.count)
    for (row, sentence) in order.enumerated() { rows[sentence] = row }
    rowOfSentence = rows
  }

  /// One value for each token of each sentence, packed.
  func pack<Value>(_ sentences: [[Value]]) -> [Value] { layout.pack(order.map { sentences[$0] }) }

  /// The values of each sentence, from one for each packed token.
  func unpack<Value>(_ values: [Value]) -> [[Value]] {
    rowOfSentence.map { row in layout.rows(ofSentence: row).map { values[Int($0)] } }
  }
}
