import Charts
import Testing

struct LineChartTests {
  private let chart = LineChart(
    title: "loss", xLabel: "epoch",
    series: [
      .init(name: "train", points: (1...20).map { .init(x: Double($0), y: 5 / Double($0)) }),
      .init(name: "valid", points: (1...20).map { .init(x: Double($0), y: 1 + 5 / Double($0)) }),
    ])

  @Test func `no line of the terminal chart is wider than the terminal`() {
    for columns in [40, 80, 300] {
      let text = chart.text(.init(columns: columns, isUnicode: true, isColoured: true))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= columns })
    }
  }

  @Test func `the curve falls from the upper left to the lower right`() throws {
    let lines = chart.text(.init(columns: 60, isUnicode: true, isColoured: false), rows: 10)
      .split(separator: "\n").map(Array.init)
    let left = try #require(lines.dropFirst().first { $0.contains("◦") }?.firstIndex(of: "◦"))
    let lowest = try #require(lines.last { $0.contains("•") })
    #expect(left < 12)
    #expect(lowest.lastIndex(of: "•") == lowest.count - 1)
  }

  @Test func `without Unicode there is nothing but ASCII`() {
    let text = chart.text(.init(columns: 60, isUnicode: false, isColoured: false))
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.contains("*") && text.contains("o valid"))
  }

  @Test func `numbers of any size are drawn`() {
    let steep = LineChart(
      title: "perplexity", xLabel: "epoch",
      series: [.init(name: "a", points: [.init(x: 1, y: 2), .init(x: 2, y: 2.4e17)])])
    let text = steep.text(.init(columns: 60, isUnicode: true, isColoured: false))
    #expect(text.contains("e+17"))
    #expect(steep.svg.contains("e+17"))
  }

  @Test func `what is not a number is left out, and nothing at all is no mistake`() {
    let broken = LineChart(
      title: "t", xLabel: "x",
      series: [
        .init(name: "a", points: [.init(x: 1, y: .nan), .init(x: 2, y: .infinity)]),
        .init(name: "b", points: [.init(x: 1, y: 2)]),
      ])
    #expect(broken.series.map(\.name) == ["b"])
    let style = TerminalStyle(columns: 40, isUnicode: true, isColoured: false)
    #expect(broken.text(style).contains("•"))
    #expect(LineChart(title: "t", xLabel: "x", series: []).text(style).contains("nothing"))
  }

  @Test func `the SVG has a curve for each series, and names cannot break it`() {
    let odd = LineChart(
      title: "a < b & \"c\"", xLabel: "x",
      series: [.init(name: "</svg>", points: [.init(x: 0, y: 0), .init(x: 1, y: 1)])])
    #expect(chart.svg.split(separator: "<polyline").count == 3)
    #expect(odd.svg.contains("a &lt; b &amp; &quot;c&quot;"))
    #expect(odd.svg.split(separator: "</svg>").count == 2)
  }

  @Test func `many curves can be told apart, and their names stay within the terminal`() {
    let many = LineChart(
      title: "loss", xLabel: "epoch",
      series: (0..<LineChart.distinctSeries).map { index in
        .init(
          name: "run number \(index)",
          points: [.init(x: 1, y: Double(index)), .init(x: 2, y: Double(index) + 0.5)])
      })
    for isUnicode in [true, false] {
      let style = TerminalStyle(columns: 50, isUnicode: isUnicode, isColoured: false)
      let lines = many.text(style).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 50 })
      let signs = lines.joined(separator: "   ").matches(of: #/(\S) run number (\d)/#)
      #expect(signs.map { Int($0.2) } == Array(0..<8))
      #expect(Set(signs.map(\.1)).count == 8)
    }
    let colours = many.svg.matches(of: #/<polyline[^>]* stroke="(#\w+)"/#).map(\.1)
    #expect(Set(colours).count == 8)
  }
}
