extension LineChart {
  private static let colours = [
    "#1f77b4", "#d9541e", "#2b8a3e", "#7b3fa0", "#b8860b", "#17a2a8", "#c2185b", "#5f6b73",
  ]
  private static let frame = (left: 60.0, top: 50.0, right: 620.0, bottom: 310.0)

  /// The chart as an SVG file of 640 × 360; more than two names stand to the right of it and make it wider.
  public var svg: String {
    let isWide = series.count > 2
    var drawing = SVG(width: isWide ? 740 : 640, height: 360)
    let legend = isWide ? (x: 636.0, y: 60.0) : (x: Self.frame.right - 110, y: 26.0)
    let frame = Self.frame
    drawing.text(title, x: frame.left, y: 26, isBold: true)
    guard !series.isEmpty else { return drawing.document }
    let (x, y) = (xAxis, yAxis)
    func left(_ value: Double) -> Double {
      frame.left + x.share(of: value) * (frame.right - frame.left)
    }
    func top(_ value: Double) -> Double {
      frame.bottom - y.share(of: value) * (frame.bottom - frame.top)
    }
    for mark in y.marks(about: 6) {
      drawing.line(
        from: (frame.left, top(mark)), to: (frame.right, top(mark)), stroke: "#e3e3e3")
      drawing.text(mark.markText, x: frame.left - 8, y: top(mark) + 4, anchor: .end)
    }
    for mark in x.marks(about: 10) {
      drawing.line(
        from: (left(mark), frame.bottom), to: (left(mark), frame.bottom + 5), stroke: "#888888")
      drawing.text(mark.markText, x: left(mark), y: frame.bottom + 20, anchor: .middle)
    }
    drawing.line(
      from: (frame.left, frame.bottom), to: (frame.right, frame.bottom), stroke: "#888888")
    drawing.text(xLabel, x: frame.right, y: frame.bottom + 38, anchor: .end)
    for (index, series) in series.enumerated() {
      let colour = Self.colours[index % Self.colours.count]
      drawing.curve(series.points.map { (left($0.x), top($0.y)) }, stroke: colour)
      // A curve of one point has no length to be seen.
      if series.points.count == 1, let point = series.points.first {
        drawing.rectangle(
          x: left(point.x) - 3, y: top(point.y) - 3, width: 6, height: 6, fill: colour)
      }
      let row = legend.y + Double(index) * 16
      drawing.rectangle(x: legend.x, y: row - 8, width: 14, height: 4, fill: colour)
      drawing.text(series.name, x: legend.x + 20, y: row)
    }
    return drawing.document
  }
}
