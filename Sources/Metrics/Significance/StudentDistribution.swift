/// Student's t distribution (Student 1908): how far the mean of a few values strays from what it is the mean of.
public struct StudentDistribution: Equatable, Sendable {
  /// More than 0; need not be whole.
  public let degreesOfFreedom: Double

  public init(degreesOfFreedom: Double) {
    precondition(
      degreesOfFreedom > 0, "StudentDistribution: \(degreesOfFreedom) degrees of freedom")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The share of the distribution that lies below `t`.
  public func share(below t: Double) -> Double {
    let x = degreesOfFreedom / (degreesOfFreedom + t * t)
    let tail = IncompleteBeta.value(at: x, degreesOfFreedom / 2, 0.5) / 2
    return t < 0 ? tail : 1 - tail
  }

  /// Below which value a share of the distribution lies.
  ///
  /// - Parameter share: more than 0 and less than 1
  public func quantile(_ share: Double) -> Double {
    precondition(share > 0 && share < 1, "StudentDistribution.quantile: a share of \(share)")
    if share < 0.5 { return -quantile(1 - share) }
    var (lower, upper) = (0.0, 1.0)
    while self.share(below: upper) < share { (lower, upper) = (upper, upper * 2) }
    while true {
      let middle = (lower + upper) / 2
      // No number is left between the ends.
      guard middle > lower, middle < upper else { return middle }
      if self.share(below: middle) < share { lower = middle } else { upper = middle }
    }
  }
}
