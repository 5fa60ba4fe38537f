import Tensors
import Testing

/// Compares a gradient with the difference quotient of `loss` along a random direction.
///
/// The four-point formula has an error of order h⁴, so that h can be large enough for float32. Several
/// directions are tried: a wrong element shows in each with probability one, unless it is smaller than the tolerance. So
/// that a small gradient is not missed as a whole, every slope of at least `negligible` must be found within half of itself.
public func expectDirectionalDerivative(
  of weights: Matrix, gradient: Matrix, comment: String, tolerance: Double, step h: Double = 0.02,
  negligible: Double = 5e-3, sourceLocation: SourceLocation = #_sourceLocation, loss: () -> Double
) {
  let start = weights.values
  let slope = gradient.values
  var generator = SeededGenerator(seed: UInt64(weights.count))
  for _ in 0..<3 {
    let direction = start.map { _ in Double(generator.nextUnitFloat()) * 2 - 1 }
    let length = direction.reduce(0) { $0 + $1 * $1 }.squareRoot()
    func lossMoved(by distance: Double) -> Double {
      for row in 0..<weights.rows {
        weights.withRow(row) { numbers in
          for column in numbers.indices {
            let index = row * weights.columns + column
            numbers[column] = Float(Double(start[index]) + distance * direction[index] / length)
          }
        }
      }
      return loss()
    }
    let near = lossMoved(by: h) - lossMoved(by: -h)
    let far = lossMoved(by: 2 * h) - lossMoved(by: -2 * h)
    let measured = (8 * near - far) / (12 * h)
    _ = lossMoved(by: 0)
    let computed = zip(slope, direction).reduce(0) { $0 + Double($1.0) * $1.1 } / length
    #expect(
      abs(measured - computed) <= tolerance * max(1, abs(measured)),
      "\(comment): measured \(measured), computed \(computed)", sourceLocation: sourceLocation)
    #expect(
      abs(measured) < negligible || abs(computed / measured - 1) < 0.5,
      "\(comment): measured \(measured), computed \(computed), which is another slope",
      sourceLocation: sourceLocation)
  }
}
