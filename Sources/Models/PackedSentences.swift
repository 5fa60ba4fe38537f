import Layers

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
