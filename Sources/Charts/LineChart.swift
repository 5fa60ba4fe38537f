/// Values over a count of something, as a curve for each series: the losses of a training, epoch by epoch.
public struct LineChart: Equatable, Sendable {
  /// One curve.
  public struct Series: Equatable, Sendable {
    public var name: String
    /// In the order of x.
    public var points: [Point]

    public init(name: String, points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  public struct Point: Equatable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// How many series have a colour and a sign of their own.
  public static let distinctSeries = 8

  public var title: String
  /// What is counted along the horizontal axis.
  public var xLabel: String
  public var series: [Series]

  /// - Parameters:
  ///   - title: what the chart shows
  ///   - xLabel: what is counted along the horizontal axis
  ///   - series: points that are not finite are left out, and then series without points
  public init(title: String, xLabel: String, series: [Series]) {
    self.title = title
    self.xLabel = xLabel
    self.series = series.map { series in
      Series(name: series.name, points: series.points.filter { $0.x.isFinite && $0.y.isFinite })
    }.filter { !$0.points.isEmpty }
  }

  var xAxis: Axis { Axis(of: series.flatMap { $0.points.map(\.x) }) }
  var yAxis: Axis { Axis(of: series.flatMap { $0.points.map(\.y) }) }
}

extension LineChart.Series {
  /// The curve's height at `x`, straight between points; nil outside of them.
  func height(at x: Double) -> Double? {
    guard let first = points.first, let last = points.last, x >= first.x, x <= last.x else {
      return nil
    }
    guard let next = points.firstIndex(where: { $0.x >= x }) else { return nil }
    let right = points[next]
    guard next > 0, right.x > x else { return right.y }
    let left = points[next - 1]
    return left.y + (right.y - left.y) * (x - left.x) / (right.x - left.x)
  }
}
