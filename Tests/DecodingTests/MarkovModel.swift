import Decoding
import Foundation
import Tensors

/// A toy translator: what comes next depends on the sentence and on the last two tokens, through a table.
struct MarkovModel: StepModel {
  /// For each row the sentence it translates and the last two tokens.
  struct State {
    var sentences: [Int]
    var last: [Int32]
    var beforeLast: [Int32]
  }

  static let tokens = SpecialTokens(start: 2, end: 3, forbidden: [0, 1, 2])

  let vocabularySize: Int
  /// [sentence][token before last][last token][token]
  private let tables: [[[[Float]]]]

  /// Tables of random log-probabilities: peaked enough for some to be much better than others.
  init(sentences: Int, vocabularySize: Int = 6, seed: UInt64) {
    var state = seed
    func next() -> Float {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(state >> 40) / Float(1 << 24)
    }
    self.vocabularySize = vocabularySize
    tables = (0..<sentences).map { _ in
      (0..<vocabularySize).map { _ in
        (0..<vocabularySize).map { _ in
          Self.normalized((0..<vocabularySize).map { _ in 4 * next() })
        }
      }
    }
  }

  /// The same distribution in every state.
  ///
  /// - Parameter probabilities: of each token; they need not add up to 1
  init(always probabilities: [Float], sentences: Int = 1) {
    vocabularySize = probabilities.count
    let row = probabilities.map { log($0) }
    let table = [[[Float]]](
      repeating: [[Float]](repeating: row, count: row.count), count: row.count)
    tables = [[[[Float]]]](repeating: table, count: sentences)
  }

  func start(_ sentences: [Int]) -> State {
    let none = [Int32](repeating: 0, count: sentences.count)
    return State(sentences: sentences, last: none, beforeLast: none)
  }

  func step(_ tokens: [Int32], _ state: inout State) -> Matrix {
    state.beforeLast = state.last
    state.last = tokens
    return Matrix(
      rows: tokens.count, columns: vocabularySize,
      values: state.sentences.indices.flatMap { row in
        self[state.sentences[row], state.beforeLast[row], state.last[row]]
      })
  }

  func select(_ rows: [Int], from state: State) -> State {
    State(
      sentences: rows.map { state.sentences[$0] }, last: rows.map { state.last[$0] },
      beforeLast: rows.map { state.beforeLast[$0] })
  }

  /// Every complete translation of at most `maximumLength` tokens (the end marker counts), best first.
  func everything(sentence: Int, maximumLength: Int, options: SearchOptions) -> [Hypothesis] {
    var found: [Hypothesis] = []
    func extend(_ produced: [Int32], _ logProbabilities: [Float], _ logProbability: Float) {
      let history = [0, Self.tokens.start] + produced
      let row = self[sentence, history[history.count - 2], history[history.count - 1]]
      for token in 0..<Int32(vocabularySize) where !Self.tokens.forbidden.contains(token) {
        let sum = logProbability + row[Int(token)]
        if token == Self.tokens.end {
          found.append(
            Hypothesis(
              tokens: produced, logProbabilities: logProbabilities + [sum - logProbability],
              logProbability: sum,
              score: options.score(sum, length: produced.count + 1), isComplete: true))
        } else if produced.count + 1 < maximumLength {
          extend(produced + [token], logProbabilities + [sum - logProbability], sum)
        }
      }
    }
    extend([], [], 0)
    return found.sorted { $0.score > $1.score }
  }

  private subscript(_ sentence: Int, _ beforeLast: Int32, _ last: Int32) -> [Float] {
    tables[sentence][Int(beforeLast)][Int(last)]
  }

  private static func normalized(_ row: [Float]) -> [Float] {
    let sum = row.reduce(0) { $0 + exp($1) }
    return row.map { $0 - log(sum) }
  }
}

extension Hypothesis {
  /// What is found where no token is possible.
  static let nothing = Hypothesis(
    tokens: [], logProbabilities: [], logProbability: 0, score: 0, isComplete: false)
}
