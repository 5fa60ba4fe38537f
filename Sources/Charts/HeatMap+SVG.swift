extension HeatMap {
  private static let cell = 26.0

  /// The map as an SVG file: the darker a cell, the larger its value.
  public var svg: String {
    let cell = Self.cell
    // Letters of this size are about 8 wide, ideographs twice that; a name must have its place whatever its script.
    let left = 20 + 8 * Double(rows.map(\.displayWidth).max() ?? 0)
    let top = 20 + 8 * Double(columns.map(\.displayWidth).max() ?? 0)
    var drawing = SVG(
      width: Int(left + cell * Double(columns.count)) + 20,
      height: Int(top + cell * Double(rows.count)) + 20)
    for (index, name) in columns.enumerated() {
      let middle = left + cell * (Double(index) + 0.5)
      drawing.text(name, x: middle + 4, y: top - 8, rotation: -90)
    }
    for (row, name) in rows.enumerated() {
      let y = top + cell * Double(row)
      drawing.text(name, x: left - 8, y: y + cell / 2 + 4, anchor: .end)
      for column in columns.indices {
        drawing.rectangle(
          x: left + cell * Double(column) + 1, y: y + 1, width: cell - 2, height: cell - 2,
          fill: Self.colour(value(row, column)))
      }
    }
    return drawing.document
  }

  /// From nearly white to dark blue.
  private static func colour(_ value: Double) -> String {
    let ends = (light: [240.0, 244, 248], dark: [8.0, 48, 107])
    let channels = zip(ends.light, ends.dark).map { light, dark in
      Int((light + (dark - light) * value).rounded())
    }
    return "rgb(" + channels.map { "\($0)" }.joined(separator: ",") + ")"
  }
}
