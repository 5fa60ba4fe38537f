/// A drawing in SVG, put together element by element.
struct SVG {
  private var elements: [String] = []
  private let width: Int
  private let height: Int

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    rectangle(x: 0, y: 0, width: Double(width), height: Double(height), fill: "#ffffff")
  }

  /// Where a text begins, ends or has its middle.
  enum Anchor: String { case start, middle, end }

  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, rotation: Double = 0,
    isBold: Bool = false
  ) {
    let turn =
      rotation == 0
      ? "" : " transform=\"rotate(\(number(rotation)) \(number(x)) \(number(y)))\""
    let weight = isBold ? " font-weight=\"bold\"" : ""
    elements.append(
      "<text x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(anchor.rawValue)\"\(weight)\(turn)>"
        + Self.escaped(text) + "</text>")
  }

  mutating func line(from start: (Double, Double), to end: (Double, Double), stroke: String) {
    elements.append(
      "<line x1=\"\(number(start.0))\" y1=\"\(number(start.1))\" x2=\"\(number(end.0))\""
        + " y2=\"\(number(end.1))\" stroke=\"\(stroke)\"/>")
  }

  mutating func curve(_ points: [(Double, Double)], stroke: String) {
    let list = points.map { "\(number($0.0)),\(number($0.1))" }.joined(separator: " ")
    elements.append(
      "<polyline points=\"\(list)\" fill=\"none\" stroke=\"\(stroke)\" stroke-width=\"2\"/>")
  }

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, fill: String) {
    elements.append(
      "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\""
        + " height=\"\(number(height))\" fill=\"\(fill)\"/>")
  }

  /// The whole file.
  var document: String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
      + " viewBox=\"0 0 \(width) \(height)\" font-family=\"sans-serif\" font-size=\"13\">\n"
      + elements.map { $0 + "\n" }.joined() + "</svg>\n"
  }

  private func number(_ value: Double) -> String { value.markText }

  /// Text as XML allows it: what means something there is spelled out, what it forbids goes.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
