import Corpora
import Tasks
import Testing

struct LabelScoresTests {
  private func labelled(_ text: String, _ labels: String) -> LabelledText {
    LabelledText(
      text: text, parts: text.split(separator: " ").map(String.init),
      choices: labels.split(separator: " ").map { [.init(label: String($0), probability: 1)] })
  }

  @Test func `words are counted, and entities where tags spell them`() {
    let examples = [
      SentencePair(source: "Ann Lee left", target: "B-PER I-PER O"),
      SentencePair(source: "go home", target: "O O"),
    ]
    let scores = LabelScores(
      [labelled("Ann Lee left", "B-PER O O"), labelled("go home", "O O")], examples, task: .tag)
    #expect(scores.accuracy.correct == 4 && scores.accuracy.count == 5)
    #expect(scores.entities?.overall.correct == 0 && scores.entities?.overall.expected == 1)
    let parts = LabelScores(
      [labelled("go home", "VERB ADV")], [SentencePair(source: "go home", target: "VERB NOUN")],
      task: .tag)
    #expect(parts.entities == nil && parts.accuracy.rate == 0.5)
  }

  @Test func `tags are told apart as in training, by tabs too and whatever they begin with`() {
    let tags = ["X", "\u{301}Y", "Z"]
    let text = LabelledText(
      text: "a b c", parts: ["a", "b", "c"],
      choices: tags.map { [.init(label: $0, probability: 1)] })
    let scores = LabelScores(
      [text], [SentencePair(source: "a b c", target: "X \u{301}Y\tZ")], task: .tag)
    #expect(scores.accuracy.correct == 3 && scores.accuracy.count == 3)
  }

  @Test func `what has no label is wrong`() {
    let examples = [
      SentencePair(source: "x", target: "yes"), SentencePair(source: "y", target: "no"),
    ]
    let scores = LabelScores([labelled("x", "yes"), labelled("y", "")], examples, task: .classify)
    #expect(scores.accuracy.correct == 1 && scores.accuracy.count == 2)
  }
}
