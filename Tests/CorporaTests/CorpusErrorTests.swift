import Corpora
import Testing

@Suite struct CorpusErrorTests {
  @Test func exitCodesAreThoseOfTheSystem() {
    #expect(FailureKind.allCases.map(\.rawValue) == [1, 64, 65, 66, 74])
    #expect(CorpusError.readFailed(file: "a", line: 3, reason: "lost").kind == .inputOutput)
    #expect(CorpusError.unreadable(file: "a", reason: "no").kind == .missingInput)
  }

  @Test func tellsWhatWhereAndWhatToDo() {
    let error = CorpusError.unequalLength(
      source: "a.de", sourceLines: 5, target: "a.en", targetLines: 4)
    #expect(
      "\(error)"
        == "a.de:5: has no line beside it: a.de has 5 lines, a.en has 4; "
        + "expected the same number, line beside line")
  }
}
