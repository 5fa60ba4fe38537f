import Tasks
import Testing

struct TuneTests {
  @Test func `a tune is written with its header, the key last`() {
    let tune = Tune(labels: "K:D M:6/8", notes: "ABc d3|")
    #expect(tune.text(number: 3) == "X:3\nM:6/8\nL:1/8\nK:D\nABc d3|\n")
    let sixteenths = Tune(labels: "M:2/4 L:1/16 K:G", notes: "d8|")
    #expect(sixteenths.text(number: 1).contains("L:1/16\nK:G\n"))
  }

  @Test func `bars are counted against the metre asked for`() {
    #expect(Tune(labels: "M:6/8 K:D", notes: "ABc d3|").bars?.isTune == true)
    #expect(Tune(labels: "M:3/4 K:D", notes: "ABc d3|A2B2c2|d|").bars?.complete == 2)
    #expect(Tune(labels: "M:4/4 K:D", notes: "A2|ABc d3|ABcd efga|").bars?.isTune == false)
    #expect(Tune(labels: "K:D", notes: "ABc d3|").bars == nil)
    #expect(Tune(labels: "M:6/8 K:D", notes: "AB?!").bars == nil)
  }
}
