import Charts
import Testing

struct HistogramTests {
  private let histogram = Histogram(
    title: "words",
    bars: [
      .init(label: "1–5", count: 40), .init(label: "6–10", count: 5), .init(label: "11", count: 0),
    ])

  private func lines(_ style: TerminalStyle) -> [String] {
    histogram.text(style).split(separator: "\n").map(String.init)
  }

  @Test func `the longest bar fills the width, and what is there is seen`() {
    let lines = lines(.init(columns: 30, isUnicode: false, isColoured: false))
    #expect(
      lines == [
        "words", " 1–5 |#################### 40", "6–10 |### 5", "  11 | 0",
      ])
    #expect(lines.allSatisfy { $0.count <= 30 })
  }

  @Test func `blocks are exact to an eighth`() {
    let lines = lines(.init(columns: 30, isUnicode: true, isColoured: false))
    #expect(lines[1] == " 1–5 ┤████████████████████ 40")
    #expect(lines[2] == "6–10 ┤██▌ 5")
  }

  @Test func `colour only where it is wanted`() {
    #expect(lines(.init(columns: 30, isUnicode: true, isColoured: true))[1].contains("\u{1B}[36m"))
    #expect(
      Histogram(title: "t", bars: []).text(.init(columns: 30, isUnicode: true, isColoured: true))
        == "t: nothing to draw\n")
  }
}
