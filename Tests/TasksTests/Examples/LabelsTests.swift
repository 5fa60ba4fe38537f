import Tasks
import Testing
import Text

struct LabelsTests {
  @Test func `every label has a number, and what is none has none`() throws {
    let labels = Labels(try TinyTasks.words(["b a b", "c\u{A0}d"]))
    #expect(labels.count == 3)
    #expect(Set(labels.names) == ["a", "b", "c\u{A0}d"])
    for (number, name) in labels.names.enumerated() {
      #expect(labels.number(of: name) == Int32(number))
    }
    #expect(labels.number(of: "x") == nil)
    #expect(labels.number(of: "a b") == nil)
    #expect(labels.number(of: "") == nil)
  }

  @Test func `several are read with spaces between them, or not at all`() throws {
    let labels = Labels(try TinyTasks.words(["a b"]))
    let (a, b) = (labels.number(of: "a"), labels.number(of: "b"))
    #expect(labels.numbers(in: " b  a b") == [b, a, b].compactMap { $0 })
    #expect(labels.numbers(in: "a x") == nil)
    #expect(labels.numbers(in: "  ") == nil)
  }
}
