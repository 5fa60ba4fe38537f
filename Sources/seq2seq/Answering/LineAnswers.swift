import Corpora
import Foundation
import Translation

/// Answers arguments, lines of a file or of standard input, or what is typed at a prompt.
struct LineAnswers {
  /// What is written for each of some lines, with its line feed.
  let text: ([String]) throws -> [String]
  /// The same at a prompt, where a person reads it.
  let reply: (String) throws -> String
  /// What stands before what is typed.
  let prompt: String
  /// What may be typed.
  let invitation: String

  /// Lines that are answered together.
  private static let window = 1024

  /// - Parameters:
  ///   - arguments: to answer; if there are none, lines are
  ///   - input: a file of lines; nil for standard input, or a prompt where that is a terminal
  /// - Throws: `CorpusError`, `OutputError`, `Failure`
  func run(_ arguments: [String], input: String?) throws {
    if !arguments.isEmpty {
      // A line feed inside an argument would make two lines of one.
      let lines = arguments.map { $0.replacing("\n", with: " ") }
      return try StandardOutput.write(text(lines).joined())
    }
    if input == nil, isatty(STDIN_FILENO) == 1, StandardOutput.stream.isTerminal {
      return try converse()
    }
    let reader = try RequestReader(
      path: input ?? "-", making: RequestMaker(common: TranslationRequest(""), constraints: nil))
    var warnings = WarningReport(to: ProgressLine(isQuiet: false), except: [])
    defer { warnings.summarise() }
    var session = LineSession(reader: reader, size: .fixed(Self.window))
    try session.run { window in
      try StandardOutput.write(text(window.requests.map(\.line)).joined())
      for (line, found) in window.warnings.sorted(by: { $0.key < $1.key }) {
        warnings.add(found, line: line)
      }
    }
  }

  private func converse() throws {
    let editor = LineEditor(historyFile: Prompt.historyFile, completesCommands: false)
    defer { editor.saveHistory() }
    StandardError.write("\(invitation); Ctrl-D leaves\n")
    while true {
      switch editor.read(prompt + "> ") {
      case .end: return
      case .interrupted(let hadText): if !hadText { return }
      case .line(let line):
        do {
          try StandardOutput.write(reply(line))
        } catch let error as OutputError {
          throw error
        } catch {
          StandardError.write("\(Failure(error)?.message ?? "\(error)")\n")
        }
      }
    }
  }
}
