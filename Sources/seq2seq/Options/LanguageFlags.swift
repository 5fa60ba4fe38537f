import ArgumentParser

/// Which way pairs are read.
struct LanguageFlags: ParsableArguments {
  @Option(name: .customLong("from"), help: "Language of the sources, as in en or zh-Hans.")
  var source: String

  @Option(name: .customLong("to"), help: "Language of the targets.")
  var target: String

  func validate() throws {
    try LanguageTagText.check([source, target])
  }
}
