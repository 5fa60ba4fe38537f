import ArgumentParser

/// How labels are printed.
enum LabelFormat: String, CaseIterable, ExpressibleByArgument {
  /// A line for each text: its label, or the labels of its words with spaces between them.
  case text
  /// A line for each word, with its label behind a tab, and a blank one behind each text.
  case conll
  /// A JSON object in a line for each text.
  case json
}
