/// How trainings scatter around the mean of their configuration, estimated from all configurations together
/// (the within-group mean square of an analysis of variance, Fisher 1925).
///
/// Two or three seeds say next to nothing of their own scatter, but thirty configurations with two seeds each say
/// well how seeds scatter in general. That they do so in all configurations alike is assumed.
public struct PooledScatter: Equatable, Sendable {
  public let variance: Double
  /// Values beyond the first of every group; more than 0.
  public let degreesOfFreedom: Double

  /// - Parameter groups: values of each configuration; nil comes of groups that have one value at most
  public init?(of groups: [[Double]]) {
    let repeated = groups.filter { $0.count > 1 }
    guard !repeated.isEmpty else { return nil }
    degreesOfFreedom = Double(repeated.reduce(0) { $0 + $1.count - 1 })
    variance = repeated.reduce(0) { $0 + Self.squares(of: $1) } / degreesOfFreedom
  }

  /// Around their mean.
  private static func squares(of values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  /// Half of the 95 % interval of something whose variance is so many times that of one training.
  func halfWidth(squaredErrorPerVariance factor: Double) -> Double {
    let distribution = StudentDistribution(degreesOfFreedom: degreesOfFreedom)
    return distribution.quantile(0.975) * (variance * factor).squareRoot()
  }
}
