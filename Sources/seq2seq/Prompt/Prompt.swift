import Foundation
import Text
import Translation

/// The interactive translator: a line in, its translation out; a line that begins with a colon is a command.
struct Prompt {
  private let editor: LineEditor
  private var session: PromptSession

  init(_ session: PromptSession) {
    self.session = session
    editor = LineEditor(historyFile: Self.historyFile)
  }

  /// Answers until a person leaves.
  ///
  /// - Throws: `OutputError`
  mutating func run() throws {
    defer { editor.saveHistory() }
    StandardError.write("\(session.model.languages): type a sentence, or :help\n")
    var isAboutToLeave = false
    while !session.isOver {
      switch editor.read("\(session.model.languages)> ") {
      case .end: return
      case .interrupted(let hadText):
        if isAboutToLeave, !hadText { return }
        isAboutToLeave = true
        if !hadText { StandardError.write("(Ctrl-C again or Ctrl-D leaves)\n") }
      case .line(let line):
        isAboutToLeave = false
        try answer(line)
      }
    }
  }

  private mutating func answer(_ line: String) throws {
    if line.hasPrefix(":") { return obey(line) }
    guard let answer = session.translate(line) else {
      return StandardError.write("(given up)\n")
    }
    try StandardOutput.write(answer.translation.candidates.map { $0.text + "\n" }.joined())
    StandardError.write(answer.notes.text(Terminal.style(of: STDERR_FILENO)))
    if session.showsAttention {
      StandardError.write(
        session.model.translator.attentionDrawing(
          of: answer.translation, Terminal.style(of: STDERR_FILENO)))
    }
  }

  private mutating func obey(_ line: String) {
    do {
      let reply = try PromptCommands.obey(line, in: &session)
      if !reply.isEmpty { StandardError.write(reply.hasSuffix("\n") ? reply : reply + "\n") }
    } catch {
      StandardError.write("\(Failure(error)?.message ?? "\(error)")\n")
    }
  }

  static var historyFile: String {
    let home = ProcessInfo.processInfo.environment["HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return (home ?? NSHomeDirectory()) + "/.seq2seq_history"
  }
}
