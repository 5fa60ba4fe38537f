import Metrics
import Testing

struct AccuracyTests {
  @Test func `counts what is as expected`() {
    let accuracy = Accuracy(predictions: ["a", "b", "b"], references: ["a", "b", "c"])
    #expect(accuracy.correct == 2)
    #expect(accuracy.count == 3)
    #expect(accuracy.rate == 2.0 / 3)
    #expect(Accuracy(predictions: [], references: []).rate == 0)
  }
}
