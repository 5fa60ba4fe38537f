/// How a parameter starts before any training.
public enum Initialisation: Sendable, Equatable {
  case zeros
  /// Glorot & Bengio 2010: uniform in ±√(6 / (rows + columns)), over blocks of `rows` rows in stacked gates.
  case glorot(blockRows: Int)
  /// Normal with this standard deviation.
  case normal(deviation: Float)
  /// `value` in one range of columns, zero elsewhere: the forget gate's bias.
  case constant(value: Float, columns: Range<Int>)
}

extension ParameterLayout {
  /// Fills a flat buffer with starting values; the seed decides them all.
  public func initialise(_ flat: Matrix, seed: UInt64) {
    for (index, entry) in entries.enumerated() {
      var generator = SeededGenerator(seed: .init(SeededGenerator.seed(seed, UInt64(index))))
      entry.initialise(entry.view(in: flat), using: &generator)
    }
  }
}

extension ParameterEntry {
  fileprivate func initialise(_ matrix: Matrix, using generator: inout SeededGenerator) {
    switch initialisation {
    case .zeros:
      fill(matrix) { _ in 0 }
    case .glorot(let blockRows):
      let bound = (6 / Float(blockRows + columns)).squareRoot()
      fill(matrix) { _ in (2 * generator.nextUnitFloat() - 1) * bound }
    case .normal(let deviation):
      // The sum of twelve uniform numbers (Irwin–Hall) is normal to well within what a start needs.
      fill(matrix) { _ in
        deviation * ((0..<12).reduce(-6) { sum, _ in sum + generator.nextUnitFloat() })
      }
    case .constant(let value, let range):
      fill(matrix) { column in range.contains(column) ? value : 0 }
    }
  }

  private func fill(_ matrix: Matrix, with value: (Int) -> Float) {
    for row in 0..<matrix.rows {
      matrix.withRow(row) { numbers in
        for column in numbers.indices { numbers[column] = value(column) }
      }
    }
  }
}
