import Decoding
import Foundation

/// A model whose next token depends on the source and the last two tokens, by a random table.
struct TableModel: StepModel {
  let vocabularySize = 6
  static let tokens = SpecialTokens(start: 2, end: 3, forbidden: [0, 1, 2])

  struct State {
    var rows: [Row]
  }
  struct Row {
    let source: UInt64
    var history: [Int32]
  }

  static func start(_ sources: [UInt64]) -> State {
    State(rows: sources.map { Row(source: $0, history: [0]) })
  }

  func step(_ tokens: [Int32], _ state: inout State) -> LogProbabilities {
    var values: [Float] = []
    for row in state.rows.indices {
      state.rows[row].history.append(tokens[row])
      values += logProbabilities(state.rows[row])
    }
    let memory = Memory(values)
    return LogProbabilities(
      rows: tokens.count, vocabularySize: vocabularySize, owner: memory,
      pointer: UnsafePointer(memory.pointer))
  }

  func select(_ rows: [Int], from state: State) -> State {
    State(rows: rows.map { state.rows[$0] })
  }

  func logProbabilities(_ row: Row) -> [Float] {
    var seed = row.source &* 0x9E37_79B9_7F4A_7C15
    for token in row.history.suffix(2) {
      seed = (seed ^ UInt64(token + 7)) &* 0xBF58_476D_1CE4_E5B9
      seed ^= seed >> 31
    }
    let weights: [Float] = (0..<vocabularySize).map { _ in
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float((seed >> 33) % 1000 + 1)
    }
    let total = weights.reduce(0, +)
    return weights.map { log($0 / total) }
  }

  private final class Memory {
    let pointer: UnsafeMutablePointer<Float>
    init(_ values: [Float]) {
      pointer = .allocate(capacity: values.count)
      pointer.initialize(from: values, count: values.count)
    }
    deinit { pointer.deallocate() }
  }

  /// All translations that end within `length` tokens, by walking through every one.
  func everyEnding(of source: UInt64, within length: Int, options: SearchOptions) -> [Hypothesis] {
    var endings: [Hypothesis] = []
    func extend(_ tokens: [Int32], _ sum: Float) {
      let row = Row(source: source, history: [0, Self.tokens.start] + tokens)
      for (token, value) in logProbabilities(row).enumerated() {
        let token = Int32(token)
        if Self.tokens.forbidden.contains(token) { continue }
        if token == Self.tokens.end {
          var score = sum + value
          if options.normalization > 0 {
            score /= pow(Float(tokens.count + 1), options.normalization)
          }
          endings.append(
            Hypothesis(tokens: tokens, logProbability: sum + value, score: score, isComplete: true))
        } else if tokens.count + 1 < length {
          extend(tokens + [token], sum + value)
        }
      }
    }
    extend([], 0)
    return endings.sorted { $0.score > $1.score }
  }
}
