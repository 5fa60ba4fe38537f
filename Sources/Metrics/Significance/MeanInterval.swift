/// A mean over trainings that differ in their seed, and where the mean of all such trainings lies with 95 % confidence.
public struct MeanInterval: Equatable, Sendable {
  public let mean: Double
  /// What to write behind ±; nil where a single value says nothing of how values scatter.
  public let halfWidth: Double?

  /// The mean of values that scatter as a normal distribution (Student 1908).
  ///
  /// - Parameter values: at least one
  public init(of values: [Double]) {
    precondition(!values.isEmpty, "MeanInterval: no values")
    let moments = Moments(values)
    mean = moments.mean
    halfWidth = moments.squaredError.map { squaredError in
      let distribution = StudentDistribution(degreesOfFreedom: moments.count - 1)
      return distribution.quantile(0.975) * squaredError.squareRoot()
    }
  }

  /// How much the mean of values is above that of others, which may scatter differently (Welch 1947).
  ///
  /// - Parameters:
  ///   - values: at least one
  ///   - baseline: at least one
  public init(of values: [Double], above baseline: [Double]) {
    precondition(!values.isEmpty && !baseline.isEmpty, "MeanInterval: no values")
    let (one, other) = (Moments(values), Moments(baseline))
    mean = one.mean - other.mean
    guard let first = one.squaredError, let second = other.squaredError else {
      halfWidth = nil
      return
    }
    guard first + second > 0 else {
      halfWidth = 0
      return
    }
    // The degrees of freedom of Welch and Satterthwaite.
    let degrees =
      (first + second) * (first + second)
      / (first * first / (one.count - 1) + second * second / (other.count - 1))
    let distribution = StudentDistribution(degreesOfFreedom: degrees)
    halfWidth = distribution.quantile(0.975) * (first + second).squareRoot()
  }
}

/// What an interval is computed from.
private struct Moments {
  let count: Double
  let mean: Double
  /// The variance of the mean; nil of a single value.
  let squaredError: Double?

  init(_ values: [Double]) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    (self.count, self.mean) = (count, mean)
    squaredError = values.count > 1 ? squares / (count - 1) / count : nil
  }
}
