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

extension Character {
  /// Columns in a terminal: two for the scripts of East Asia and for pictures, one for all else.
  package var displayWidth: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
    ]
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }
}

extension String {
  /// Columns in a terminal.
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}
