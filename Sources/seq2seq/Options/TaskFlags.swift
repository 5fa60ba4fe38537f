import ArgumentParser
import Corpora

/// What the examples of an import teach, and where their labels are.
struct TaskFlags: ParsableArguments {
  @Option(help: "What the examples teach.")
  var task = Task.translate

  @Option(
    help: "Language of the sources, as in en or zh-Hans; of the texts where labels are no language."
  )
  var from: String?

  @Option(help: "Language of the targets of translations.")
  var to: String?

  @Flag(help: "Every line is a text; its label is the name of its file without extension.")
  var labelByFileName = false

  @Option(
    help: ArgumentHelp(
      "The column of tags, by number, or in CoNLL-U by name. (default: the last; UPOS in CoNLL-U)",
      valueName: "column"))
  var tagColumn: TagColumn?

  func validate() throws {
    guard let from else { throw ValidationError("expected --from, the language of the texts") }
    try LanguageTagText.check([from] + (to.map { [$0] } ?? []))
    if (to == nil) == (task == .translate) {
      throw ValidationError(
        task == .translate
          ? "expected --to, the language of the targets"
          : "--to: --task \(task.rawValue) has one language, --from")
    }
    if labelByFileName, task != .classify, task != .generate {
      throw ValidationError("--label-by-file-name takes --task classify or generate")
    }
    if tagColumn != nil, task != .tag, task != .map {
      throw ValidationError("--tag-column takes --task tag or map")
    }
  }

  var source: String { languages.source }
  var target: String { languages.target }

  private var languages: (source: String, target: String) {
    let language = from ?? ""
    return task.languages(text: language) ?? (language, to ?? "")
  }

  func apply(to options: inout ReadingOptions) {
    options.task = task
    options.labelsByFileName = labelByFileName
    options.tagColumn = tagColumn?.column
  }
}

/// A column as a person names it.
struct TagColumn: ExpressibleByArgument {
  let column: Column

  init?(argument: String) {
    // 0 and negative numbers are no columns, and no names either.
    guard !argument.isEmpty, Int(argument).map({ $0 > 0 }) ?? true else { return nil }
    column = Column(argument)
  }
}

extension Task: ExpressibleByArgument {}
