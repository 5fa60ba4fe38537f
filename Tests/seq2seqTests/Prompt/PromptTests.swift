import Foundation
import TestSupport
import Testing

/// The prompt as a person meets it, on a terminal, with the model that ships.
@Suite(.enabled(if: TerminalSession.isPossible))
struct PromptTests {
  private static let model = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("models/en-fr").path

  /// Opens the prompt in a new folder, and leaves it at the end if `body` has not.
  private func withPrompt(
    locale: String = "C.UTF-8", errors: String? = nil,
    _ body: (PromptSession, URL) throws -> Void
  ) throws {
    try withTemporaryDirectory { folder in
      let session = PromptSession(
        terminal: try TerminalSession(
          Program(in: folder), ["translate", "--model", Self.model], locale: locale,
          errors: errors))
      try session.waitForPrompt()
      try body(session, folder)
      session.terminal.type("\u{4}")
      #expect(try session.terminal.wait() == 0)
    }
  }

  /// A terminal with the prompt on it.
  struct PromptSession {
    let terminal: TerminalSession

    /// What is shown before the next prompt.
    @discardableResult
    func waitForPrompt() throws -> String {
      let shown = try terminal.wait(for: "fr> ")
      try terminal.waitForEditing()
      return shown
    }

    /// Types a line, and returns the lines between it and the next prompt.
    func reply(to line: String) throws -> String {
      terminal.type(line + "\r")
      let shown = try waitForPrompt().components(separatedBy: "\r\n")
      return shown.dropFirst().dropLast().map { $0 + "\n" }.joined()
    }

    /// The lines of `reply(to:)` without what is said of them.
    func translation(of line: String) throws -> String {
      try reply(to: line).split(separator: "\n").filter { !$0.contains("confidence ") }
        .map { $0 + "\n" }.joined()
    }
  }

  private func read(_ name: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test(arguments: ["C.UTF-8", "C"])
  func `a sentence is answered, a command obeyed, a mistyped one corrected`(locale: String) throws {
    try withPrompt(locale: locale) { prompt, folder throws in
      #expect(try prompt.reply(to: ":hlep") == ":hlep: no such command; did you mean :help?\n")
      let help = try prompt.reply(to: ":help")
      for name in ["model", "beam", "nbest", "prefix", "alternatives", "save", "quit"] {
        #expect(help.contains("\n:\(name)"), "\(help)")
      }
      #expect(try prompt.reply(to: "the café is closed .").hasSuffix("\n"))
      prompt.terminal.type(":quit\r")
      #expect(try prompt.terminal.wait() == 0)
      #expect(try read(".seq2seq_history", in: folder).contains("caf"))
    }
  }

  @Test func `lines are translated as in a file, and saved`() throws {
    let lines = [
      "Where is the station?", "My sister is reading a book.", "  Good morning!", "42",
      "She's drinking coffee with her brother, but he is tired.",
    ]
    try withPrompt { prompt, folder throws in
      let file = try Program(in: folder).run(
        "translate", "--model", Self.model, input: Data((lines.joined(separator: "\n") + "\n").utf8)
      )
      let expected = file.text.split(separator: "\n").map(String.init)
      #expect(try prompt.reply(to: ":save pairs.tsv").contains("nothing is translated yet"))
      for (line, translation) in zip(lines, expected) {
        // What is said of it comes behind it.
        #expect(try prompt.reply(to: line).hasPrefix(translation + "\n"))
      }
      #expect(try prompt.reply(to: ":save pairs.tsv") == "5 pairs saved to pairs.tsv\n")
      let saved = try read("pairs.tsv", in: folder)
      #expect(saved == zip(lines, expected).map { "\($0)\t\($1)\n" }.joined())
      #expect(try prompt.reply(to: ":save pairs.tsv").contains(":save! pairs.tsv replaces it"))
      #expect(try prompt.reply(to: "Good night!").isEmpty == false)
      #expect(try prompt.reply(to: ":save! pairs.tsv") == "6 pairs saved to pairs.tsv\n")
      #expect(try prompt.reply(to: ":save no/such/folder.tsv").contains("cannot be written"))
    }
  }

  @Test func `commands show what holds and refuse what cannot be`() throws {
    try withPrompt { prompt, _ throws in
      #expect(try prompt.reply(to: ":beam") == "beam 5\n")
      #expect(try prompt.reply(to: ":beam 3") == "beam 3\n")
      #expect(
        try prompt.reply(to: ":nbest 4")
          == ":nbest: expected a whole number from 1 to 3, found '4'\n")
      #expect(try prompt.reply(to: ":nbest 3") == "nbest 3\n")
      #expect(try prompt.reply(to: ":beam 2").contains("from 3 to 1000"))
      let best = try prompt.translation(of: "Where is the station?").split(separator: "\n")
      #expect(best.count == 3 && best[0] == "Où est la gare ?" && Set(best).count == 3)
      #expect(try prompt.reply(to: ":quit now").contains("expected nothing behind it"))
      #expect(try prompt.reply(to: ":time perhaps").contains("expected on or off"))
      #expect(try prompt.reply(to: ":time") == "time on\n")
      let timed = try prompt.reply(to: "Where is the station?")
      #expect(timed.contains("ms; confidence ") || timed.contains(" s; confidence "))
      #expect(timed.contains("\u{1B}[2m("))
    }
  }

  @Test func `a prefix begins translations until it is cleared`() throws {
    try withPrompt { prompt, _ throws in
      #expect(try prompt.reply(to: ":prefix") == "no prefix\n")
      #expect(try prompt.reply(to: ":prefix Dans") == "prefix \"Dans\"\n")
      #expect(try prompt.reply(to: "Where is the station?").hasPrefix("Dans"))
      #expect(try prompt.reply(to: ":prefix") == "prefix \"Dans\"\n")
      #expect(try prompt.reply(to: ":prefix \"\"") == "no prefix\n")
      #expect(try prompt.translation(of: "Where is the station?") == "Où est la gare ?\n")
    }
  }

  @Test func `a model is shown, and kept where another cannot be loaded`() throws {
    try withPrompt { prompt, folder throws in
      let shown = try prompt.reply(to: ":model")
      #expect(shown.contains("en→fr") && shown.contains("BLEU 98.4"), "\(shown)")
      #expect(try prompt.reply(to: ":model no/model").contains("no/model"))
      #expect(try prompt.translation(of: "Where is the station?") == "Où est la gare ?\n")
      let copy = folder.appendingPathComponent("a copy")
      try FileManager.default.copyItem(atPath: Self.model, toPath: copy.path)
      #expect(try prompt.reply(to: ":model a copy").contains("a copy"))
      #expect(try prompt.reply(to: ":alternatives Où").contains("nothing is translated yet"))
      #expect(try prompt.reply(to: ":model \(Self.model) a").contains("a"))
      #expect(try prompt.reply(to: ":model \(Self.model) \(Self.model)").contains("the first"))
      #expect(try prompt.translation(of: "Where is the station?") == "Où est la gare ?\n")
    }
  }

  @Test func `alternatives of a word are shown, whatever its case and the signs around it`() throws
  {
    try withPrompt { prompt, _ throws in
      #expect(try prompt.reply(to: ":alternatives gare").contains("nothing is translated yet"))
      #expect(try prompt.translation(of: "Where is the station?") == "Où est la gare ?\n")
      #expect(try prompt.reply(to: ":alternatives") == "Où est la gare ?\n")
      let shown = try prompt.reply(to: ":alternatives GARE")
      let rows = shown.split(separator: "\n").dropFirst()
      #expect(rows.count >= 5, "\(shown)")
      #expect(rows.allSatisfy { $0.contains("Où est la") }, "\(shown)")
      let original = rows.filter { $0.hasPrefix("*") }
      #expect(original.count == 1 && original[0].contains(" gare "), "\(shown)")
      #expect(try prompt.reply(to: ":alternatives la#1").contains("*"))
      #expect(try prompt.reply(to: ":alternatives la#2").contains("expected a word of"))
      #expect(try prompt.reply(to: ":alternatives pomme").contains("found 'pomme'"))
    }
  }

  @Test func `attention is drawn from the last translation on`() throws {
    try withPrompt { prompt, _ throws in
      #expect(try prompt.translation(of: "Where is the station?") == "Où est la gare ?\n")
      let drawn = try prompt.reply(to: ":attention")
      #expect(drawn.contains("</s>") && drawn.hasSuffix("attention on\n"), "\(drawn)")
      #expect(try prompt.reply(to: "Good night!").contains("</s>"))
      #expect(try prompt.reply(to: ":attention off") == "attention off\n")
      #expect(try prompt.translation(of: "Where is the station?") == "Où est la gare ?\n")
    }
  }

  @Test func `tab completes commands and files, and is a tab in a sentence`() throws {
    try withPrompt { prompt, folder throws in
      #expect(try prompt.reply(to: ":be\t4") == "beam 4\n")
      try Program(in: folder).write("pairs.old.tsv", "")
      #expect(try prompt.reply(to: "one\ttwo").hasSuffix("\n"))
      #expect(try prompt.reply(to: "Where is the station?").hasSuffix("\n"))
      #expect(
        try prompt.reply(to: ":save pa\t").contains("pairs.old.tsv is there already"))
      #expect(try prompt.reply(to: ":save! pa\t").contains("1 left out, which have a tab"))
      #expect(try prompt.reply(to: ":time of\t") == "time off\n")
    }
  }

  @Test func `Ctrl-C clears the line, and leaves if there is none`() throws {
    try withPrompt { prompt, folder throws in
      prompt.terminal.type(":quit\u{3}")
      try prompt.waitForPrompt()
      #expect(try prompt.translation(of: "Where is the station?") == "Où est la gare ?\n")
      prompt.terminal.type("\u{3}")
      #expect(try prompt.waitForPrompt().contains("again"))
      prompt.terminal.type("and")
      prompt.terminal.type("\u{3}")
      try prompt.waitForPrompt()
      prompt.terminal.type("\u{3}")
      #expect(try prompt.terminal.wait() == 0)
      #expect(try read(".seq2seq_history", in: folder).contains("station"))
    }
  }

  @Test func `Ctrl-C gives up a translation, and the prompt goes on`() throws {
    try withPrompt { prompt, _ throws in
      prompt.terminal.type(String(repeating: "the dog sees a cat and ", count: 40) + "\r")
      prompt.terminal.type("\u{3}")
      prompt.terminal.type("Where is the station?\r")
      try prompt.terminal.wait(for: "\nOù est la gare ?\r\n")
      try prompt.waitForPrompt()
    }
  }

  @Test func `long lines, controls and a narrow window do no harm`() throws {
    try withPrompt { prompt, _ throws in
      #expect(try prompt.reply(to: String(repeating: "Good night! ", count: 30)).hasSuffix("\n"))
      // Ctrl-V takes the next key as it is.
      #expect(try prompt.reply(to: "Good \u{16}\u{1}\u{16}\u{1B} night!").hasSuffix("\n"))
      prompt.terminal.resize(columns: 30)
      #expect(try prompt.translation(of: "Where is the station?") == "Où est la gare ?\n")
    }
  }

  @Test func `what is said of a translation stays off standard output`() throws {
    try withPrompt(errors: "errors") { prompt, folder throws in
      #expect(try prompt.reply(to: ":time on").isEmpty)
      #expect(try prompt.reply(to: "Where is the station?") == "Où est la gare ?\n")
      let errors = try read("errors", in: folder)
      #expect(errors.contains("s; confidence ") && errors.contains(" %)\n"))
      #expect(!errors.contains("\u{1B}"))
    }
  }
}
