import Charts
import Testing

struct HeatMapTests {
  private let map = HeatMap(
    rows: ["le", "chat"], columns: ["the", "cat", "!"], values: [1, 0, 0, 0.2, 0.7, 0.1])

  @Test func `the denser a cell, the larger its value`() {
    let lines = map.text(.init(columns: 80, isUnicode: false, isColoured: false))
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "  le @@    ")
    #expect(lines[1] == "chat ..##  ")
    #expect(lines[2...] == ["     t c !", "     h a", "     e t", ""])
  }

  @Test func `colour is a shade for each cell`() {
    let text = map.text(.init(columns: 80, isUnicode: true, isColoured: true))
    #expect(text.contains("\u{1B}[48;5;255m"))
    #expect(text.contains("\u{1B}[48;5;232m"))
  }

  @Test func `signs of East Asia take two columns`() {
    let text = HeatMap(rows: ["我"], columns: ["我", "I"], values: [1, 0])
      .text(.init(columns: 80, isUnicode: false, isColoured: false))
    #expect(text == "我 @@  \n   我I\n")
  }

  @Test func `the SVG has room for them, and nothing that XML forbids`() {
    func width(_ name: String) -> Int? {
      let svg = HeatMap(rows: [name], columns: ["I"], values: [1]).svg
      return svg.split(separator: "width=\"").dropFirst().first
        .flatMap { Int($0.prefix { $0.isNumber }) }
    }
    #expect(width("我们的") == width("abcdef"))
    let svg = HeatMap(rows: ["a\u{FFFE}b\u{1}"], columns: ["I"], values: [1]).svg
    #expect(svg.contains(">ab<"))
  }

  @Test func `the SVG has a rectangle for each cell`() {
    #expect(map.svg.split(separator: "<rect").count == 1 + 1 + 6)
  }
}
