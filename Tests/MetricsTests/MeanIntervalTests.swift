import Foundation
import Metrics
import Testing

struct MeanIntervalTests {
  /// Hours of sleep gained by two drugs: the data that Student's paper of 1908 begins with.
  private let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
  private let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

  /// From tables of the distribution.
  @Test(arguments: [
    (1, 0.975, 12.706_204_736), (2, 0.975, 4.302_652_730), (4, 0.975, 2.776_445_105),
    (9, 0.975, 2.262_157_163), (30, 0.975, 2.042_272_456), (1000, 0.975, 1.962_339_081),
    (5, 0.95, 2.015_048_373), (3, 0.999_5, 12.923_978_637),
  ])
  func `quantiles of Student's t are those of the tables`(
    degrees: Double, share: Double, expected: Double
  ) {
    let distribution = StudentDistribution(degreesOfFreedom: degrees)
    #expect(abs(distribution.quantile(share) - expected) < 2e-9)
    #expect(distribution.quantile(1 - share) == -distribution.quantile(share))
  }

  @Test func `with one and two degrees of freedom the distribution has a closed form`() {
    for t in [-40, -3, -0.5, 0, 0.01, 1, 2.5, 1000.0] {
      let cauchy = 0.5 + atan(t) / .pi
      #expect(abs(StudentDistribution(degreesOfFreedom: 1).share(below: t) - cauchy) < 1e-14)
      let two = 0.5 + t / (2 * (2 + t * t).squareRoot())
      #expect(abs(StudentDistribution(degreesOfFreedom: 2).share(below: t) - two) < 1e-14)
    }
  }

  @Test func `quantile and share undo each other, with any degrees of freedom`() {
    for degrees in [0.7, 1.5, 3.2, 17.776, 250] {
      let distribution = StudentDistribution(degreesOfFreedom: degrees)
      for share in [0.01, 0.3, 0.5, 0.77, 0.975] {
        #expect(abs(distribution.share(below: distribution.quantile(share)) - share) < 1e-13)
      }
    }
  }

  @Test func `the interval of a mean is that of R`() throws {
    // t.test(extra) of the first drug: −0.5297804 to 2.0297804.
    let interval = MeanInterval(of: first, scatter: PooledScatter(of: [first]))
    #expect(abs(interval.mean - 0.75) < 1e-12)
    #expect(abs(try #require(interval.halfWidth) - 1.279_780_4) < 1e-7)
  }

  @Test func `the interval of a difference is that of R`() throws {
    // t.test(extra ~ group, var.equal = TRUE): −3.363874 to 0.203874.
    let scatter = PooledScatter(of: [first, second])
    let interval = MeanInterval(of: first, above: second, scatter: scatter)
    #expect(abs(interval.mean + 1.58) < 1e-12)
    #expect(abs(try #require(interval.halfWidth) - 1.783_874) < 1e-6)
    let other = MeanInterval(of: second, above: first, scatter: scatter)
    #expect(other.halfWidth == interval.halfWidth && abs(other.mean - 1.58) < 1e-12)
  }

  @Test func `single values have the scatter of others`() throws {
    #expect(PooledScatter(of: [[3], [4], []]) == nil)
    #expect(MeanInterval(of: [3], scatter: nil).halfWidth == nil)
    #expect(MeanInterval(of: [3, 4], above: [1], scatter: nil).halfWidth == nil)
    // Squares of 2 and 0.5 with 2 + 1 degrees of freedom; the single value adds nothing.
    let scatter = try #require(PooledScatter(of: [[1, 2, 3], [5, 6], [9]]))
    #expect(scatter.degreesOfFreedom == 3 && abs(scatter.variance - 2.5 / 3) < 1e-12)
    let width = try #require(MeanInterval(of: [9], scatter: scatter).halfWidth)
    #expect(abs(width - 3.182_446_305 * (2.5 / 3).squareRoot()) < 1e-8)
    let four = try #require(MeanInterval(of: [9, 9, 9, 9], scatter: scatter).halfWidth)
    #expect(abs(2 * four - width) < 1e-12)
  }

  @Test func `equal values have an empty interval`() {
    let scatter = PooledScatter(of: [[2, 2], [1, 1]])
    #expect(MeanInterval(of: [2, 2], scatter: scatter).halfWidth == 0)
    #expect(MeanInterval(of: [2, 2], above: [1, 1], scatter: scatter).halfWidth == 0)
  }

  @Test func `groups that scatter by far more than the others are found, the widest first`() {
    // Distances of 0.2 to 1.3 around different means, as twelve configurations with two seeds each have them.
    var groups = (0..<12).map { [Double($0), Double($0) + 0.2 + 0.1 * Double($0)] }
    #expect(PooledScatter.outliers(among: groups).isEmpty)
    groups.insert([20, 31.5], at: 3)
    groups.append([25.5, 31.4])
    groups.append([17])
    #expect(PooledScatter.outliers(among: groups) == [3, 13])
    // Of a few nobody can say which is unusual.
    #expect(PooledScatter.outliers(among: Array(groups[..<6])).isEmpty)
  }

  @Test func `a scatter is unusual from the values of F that tables have`() {
    // One degree against 24: 24 groups of two with a variance of 1; F is the variance of the 25th. 5 % / 25 is left for each
    // group, and the 0.2 % point of F(1, 24) is the square of Student's two-sided one, 3.4668.
    let others = (0..<24).map { [Double($0), Double($0) + 2.0.squareRoot()] }
    for (t, isFound) in [(3.46, false), (3.475, true)] {
      let group = [0, t * 2.0.squareRoot()]
      #expect(PooledScatter.outliers(among: others + [group]) == (isFound ? [24] : []))
    }
  }
}
