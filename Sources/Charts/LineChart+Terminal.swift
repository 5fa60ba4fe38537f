extension LineChart {
  /// The chart in signs, `rows` of them high; every series has a sign of its own, so that no colour is needed.
  public func text(_ style: TerminalStyle, rows: Int = 14) -> String {
    guard !series.isEmpty else { return "\(title): nothing to draw\n" }
    let x = xAxis
    let marks = yMarks(rows: rows)
    let margin = marks.values.map(\.count).max() ?? 0
    let width = max(16, min(style.columns, 100) - margin - 3)
    let grid = drawn(width: width, rows: rows, style)
    var lines = heading(style)
    for row in 0..<rows {
      let mark = marks[row] ?? ""
      let edge = style.isUnicode ? (mark.isEmpty ? "│" : "┤") : "|"
      lines.append(mark.padded(to: margin) + " " + edge + grid[row].joined())
    }
    let corner = style.isUnicode ? "└" : "+"
    let line = String(repeating: style.isUnicode ? "─" : "-", count: width)
    lines.append(String(repeating: " ", count: margin + 1) + corner + line)
    lines.append(
      String(repeating: " ", count: margin + 2)
        + between(x.lower.markText, "\(xLabel) \(x.upper.markText)", width: width))
    return lines.map { $0.trimmedEnd + "\n" }.joined()
  }

  private func signs(_ style: TerminalStyle) -> [String] {
    style.isUnicode
      ? ["•", "◦", "×", "+", "▪", "▫", "▴", "▾"] : ["*", "o", "x", "+", "#", "=", "^", "v"]
  }

  /// The title and behind it the signs of the curves, in as many lines as they need.
  private func heading(_ style: TerminalStyle) -> [String] {
    let signs = signs(style)
    return series.enumerated().reduce(into: [title]) { lines, entry in
      let name = "   \(signs[entry.offset % signs.count]) \(entry.element.name)"
      let last = lines.count - 1
      if lines[last].count + name.count <= style.columns {
        lines[last] += name
      } else {
        lines.append(name)
      }
    }
  }

  /// One sign for each cell; where curves meet, the first series is in front.
  private func drawn(width: Int, rows: Int, _ style: TerminalStyle) -> [[String]] {
    let (x, y) = (xAxis, yAxis)
    let signs = signs(style)
    var grid = [[String]](repeating: [String](repeating: " ", count: width), count: rows)
    for (index, series) in series.enumerated().reversed() {
      for column in 0..<width {
        let position = x.value(at: Double(column) / Double(width - 1))
        guard let height = series.height(at: position) else { continue }
        grid[row(of: height, y, rows)][column] = signs[index % signs.count]
      }
      // A series of a single point falls between columns.
      if series.points.count == 1, let point = series.points.first {
        let column = Int((x.share(of: point.x) * Double(width - 1)).rounded())
        grid[row(of: point.y, y, rows)][column] = signs[index % signs.count]
      }
    }
    return grid
  }

  private func row(of value: Double, _ axis: Axis, _ rows: Int) -> Int {
    Int(((1 - axis.share(of: value)) * Double(rows - 1)).rounded())
  }

  /// The texts beside the vertical axis, by row.
  private func yMarks(rows: Int) -> [Int: String] {
    let axis = yAxis
    return axis.marks(about: max(2, rows / 3)).reduce(into: [:]) { marks, value in
      marks[row(of: value, axis, rows)] = value.markText
    }
  }

  private func between(_ left: String, _ right: String, width: Int) -> String {
    left + String(repeating: " ", count: max(1, width - left.count - right.count)) + right
  }
}

extension String {
  /// With spaces in front up to a width.
  func padded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }

  var trimmedEnd: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
