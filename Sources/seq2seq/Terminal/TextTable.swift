import Charts

/// Rows of text under a heading, in columns as wide as their widest cell.
struct TextTable {
  private let lines: [[String]]

  init(_ heading: [String], _ rows: [[String]]) { lines = [heading] + rows }

  var text: String {
    let widths = (lines.first ?? []).indices.map { column in
      lines.map { $0[column].displayWidth }.max() ?? 0
    }
    return lines.map { line in
      let cells = zip(line, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.displayWidth)
      }
      let joined = cells.joined(separator: "  ")
      let trailing = joined.reversed().prefix { $0 == " " }.count
      return joined.dropLast(trailing) + "\n"
    }.joined()
  }
}
