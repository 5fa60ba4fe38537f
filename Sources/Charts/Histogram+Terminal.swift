extension Histogram {
  /// The chart in signs: a line for each bar, the longest as long as the terminal is wide.
  public func text(_ style: TerminalStyle) -> String {
    guard let most = bars.map(\.count).max(), most > 0 else { return "\(title): nothing to draw\n" }
    let margin = bars.map(\.label.count).max() ?? 0
    let counts = bars.map { "\($0.count)" }
    let countWidth = counts.map(\.count).max() ?? 0
    let width = max(8, min(style.columns, 100) - margin - countWidth - 4)
    let edge = style.isUnicode ? "┤" : "|"
    let lines = zip(bars, counts).map { bar, count in
      let length = Double(width) * Double(bar.count) / Double(most)
      return bar.label.padded(to: margin) + " " + edge + drawn(length, style) + " " + count
    }
    return ([title] + lines).map { $0 + "\n" }.joined()
  }

  /// A bar of a length in columns, to an eighth where the terminal can show it. What is there at all is seen.
  private func drawn(_ length: Double, _ style: TerminalStyle) -> String {
    guard length > 0 else { return "" }
    let bar: String
    if style.isUnicode {
      let eighths = max(1, Int((length * 8).rounded()))
      let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
      bar = String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    } else {
      bar = String(repeating: "#", count: max(1, Int(length.rounded())))
    }
    return style.isColoured ? "\u{1B}[36m\(bar)\u{1B}[0m" : bar
  }
}
