/// A mean over trainings that differ in their seed, and where the mean of all such trainings lies with 95 % confidence.
public struct MeanInterval: Equatable, Sendable {
  public let mean: Double
  /// What to write behind ±; nil where nothing says how values scatter.
  public let halfWidth: Double?

  /// The mean of values that scatter as a normal distribution (Student 1908).
  ///
  /// - Parameters:
  ///   - values: at least one
  ///   - scatter: of these values and of all that scatter alike; nil if it is unknown
  public init(of values: [Double], scatter: PooledScatter?) {
    mean = Self.mean(of: values)
    halfWidth = scatter?.halfWidth(squaredErrorPerVariance: 1 / Double(values.count))
  }

  /// How much the mean of values is above that of others.
  ///
  /// - Parameters:
  ///   - values: at least one
  ///   - baseline: at least one
  ///   - scatter: of all these values and of others that scatter alike; nil if it is unknown
  public init(of values: [Double], above baseline: [Double], scatter: PooledScatter?) {
    mean = Self.mean(of: values) - Self.mean(of: baseline)
    halfWidth = scatter?.halfWidth(
      squaredErrorPerVariance: 1 / Double(values.count) + 1 / Double(baseline.count))
  }

  private static func mean(of values: [Double]) -> Double {
    precondition(!values.isEmpty, "MeanInterval: no values")
    return values.reduce(0, +) / Double(values.count)
  }
}
