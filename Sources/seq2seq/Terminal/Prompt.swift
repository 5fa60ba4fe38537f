import CEdit
import Foundation
import Text
import Translation

/// The interactive translator: a line in, its translation out, with editing and history by libedit.
struct Prompt {
  let description: ModelDescription
  let translator: Translator
  var options: Translator.Options

  private enum Command: String, CaseIterable {
    case help, quit

    var purpose: String {
      switch self {
      case .help: "this list"
      case .quit: "leave; so does Ctrl-D"
      }
    }
  }

  func run() throws {
    setUTF8Locale()
    using_history()
    read_history(Self.historyFile)
    defer { write_history(Self.historyFile) }
    let arrow = Terminal.isUnicode ? "→" : "->"
    let languages = description.sourceLanguage + arrow + description.targetLanguage
    StandardError.write("\(languages): type a sentence, or :help\n")
    while let typed = readline("\(languages)> ") {
      let line = String(cString: typed)
      free(typed)
      let content = line.trimmingCharacters(in: .whitespaces)
      guard !content.isEmpty else { continue }
      add_history(line)
      if content.hasPrefix(":") {
        if !obey(content) { return }
      } else {
        let translation = translator.translate([line], options: options)
        try StandardOutput.write(translation.map { $0.text + "\n" }.joined())
        StandardError.write(translation.flatMap(\.warnings).map { "(\($0))\n" }.joined())
      }
    }
    // Ctrl-D leaves the cursor behind the prompt.
    StandardError.write("\n")
  }

  /// Lets libedit take what is typed for UTF-8, whatever the locale says: in others it reads past its own memory when
  /// it meets a letter beyond ASCII.
  private func setUTF8Locale() {
    setlocale(LC_ALL, "")
    if String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  /// False if the prompt is to be left.
  private func obey(_ content: String) -> Bool {
    switch Command(rawValue: String(content.dropFirst())) {
    case .quit: return false
    case .help:
      for command in Command.allCases {
        StandardError.write("  :\(command.rawValue)  \(command.purpose)\n")
      }
    case nil:
      let names = Command.allCases.map { ":\($0.rawValue)" }
      let meant = Spelling.nearest(to: content, among: names).map { "; did you mean \($0)?" }
      StandardError.write(
        "\(content): no such command\(meant ?? "; there are \(names.joined(separator: ", "))")\n")
    }
    return true
  }

  private static var historyFile: String {
    let home = ProcessInfo.processInfo.environment["HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return (home ?? NSHomeDirectory()) + "/.seq2seq_history"
  }
}
