import Corpora

extension ReadingOptions {
  /// Examples of a task, whose texts are in English.
  static func english(_ task: Task) -> ReadingOptions {
    let languages = task.languages(text: "en") ?? ("en", "fr")
    var options = ReadingOptions(source: languages.source, target: languages.target)
    options.task = task
    return options
  }
}

/// The examples of a file, as a person's.
func pairs(
  _ text: String, as name: String, _ task: Task, _ change: (inout ReadingOptions) -> Void = { _ in }
) throws -> [SentencePair] {
  var options = ReadingOptions.english(task)
  change(&options)
  var pairs: [SentencePair] = []
  try reading(text, as: name, options) { files, _ in pairs = try files.allUnits().map(\.pair) }
  return pairs
}
