extension HeatMap {
  /// The map in signs: a line for each row, the columns' names written downwards beneath.
  ///
  /// A cell is two signs wide. With colour it is a shade of grey, else a block or an ASCII sign that is the denser
  /// the larger the value.
  public func text(_ style: TerminalStyle) -> String {
    let margin = rows.map(\.displayWidth).max() ?? 0
    var lines = rows.indices.map { row in
      String(repeating: " ", count: margin - rows[row].displayWidth) + rows[row] + " "
        + columns.indices.map { cell(value(row, $0), style) }.joined()
    }
    let names = columns.map(Array.init)
    for depth in 0..<(names.map(\.count).max() ?? 0) {
      let letters = names.map { name in
        guard depth < name.count else { return "  " }
        return name[depth].displayWidth == 2 ? String(name[depth]) : "\(name[depth]) "
      }
      lines.append((String(repeating: " ", count: margin + 1) + letters.joined()).trimmedEnd)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func cell(_ value: Double, _ style: TerminalStyle) -> String {
    if style.isColoured {
      // The 24 greys of the 256-colour palette, from black to white.
      let grey = 232 + Int((value * 23).rounded())
      return "\u{1B}[48;5;\(grey)m  \u{1B}[0m"
    }
    let shades = style.isUnicode ? [" ", "░", "▒", "▓", "█"] : [" ", ".", "o", "#", "@"]
    let shade = shades[min(shades.count - 1, Int((value * Double(shades.count)).rounded(.down)))]
    return shade + shade
  }
}
