import Corpora
import Tasks

/// The labels of a text as they are printed.
struct LabelWriter {
  let task: Task

  /// - Returns: with its last line feed
  func text(of labelled: LabelledText, _ format: LabelFormat) throws -> String {
    switch format {
    case .text: labelled.labels.joined(separator: " ") + "\n"
    case .conll:
      zip(labelled.parts, labelled.labels).map { "\($0)\t\($1)\n" }.joined() + "\n"
    case .json:
      try ReportFormat.jsonLine(
        task == .classify ? Answer(whole: labelled) : Answer(words: labelled)) + "\n"
    }
  }

  /// As a person at a prompt reads it.
  func reply(to labelled: LabelledText) -> String {
    guard task == .classify else { return TextTable(labelled.parts, [labelled.labels]).text }
    return (labelled.choices.first ?? []).prefix(3).map {
      "\($0.label)  \((Double($0.probability) * 100).formatted(digits: 1)) %\n"
    }.joined()
  }

  /// One text as a program reads it; what a blank one has none of is left out.
  private struct Answer: Encodable {
    let text: String
    var label: String?
    var probability: Float?
    var probabilities: [String: Float]?
    var words: [Word]?

    struct Word: Encodable {
      let word: String
      let label: String
      let probability: Float
      let probabilities: [String: Float]
    }

    init(whole labelled: LabelledText) {
      text = labelled.text
      guard let choices = labelled.choices.first else { return }
      label = choices[0].label
      probability = choices[0].probability
      probabilities = Self.probabilities(of: choices)
    }

    init(words labelled: LabelledText) {
      text = labelled.text
      words = zip(labelled.parts, labelled.choices).map { word, choices in
        Word(
          word: word, label: choices[0].label, probability: choices[0].probability,
          probabilities: Self.probabilities(of: choices))
      }
    }

    private static func probabilities(of choices: [LabelledText.Choice]) -> [String: Float] {
      Dictionary(choices.map { ($0.label, $0.probability) }) { first, _ in first }
    }
  }
}
