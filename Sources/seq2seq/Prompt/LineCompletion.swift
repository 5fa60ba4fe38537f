// libedit is set up by its global variables; one thread edits, and no other touches them.
@preconcurrency import CEdit
import Foundation

/// What Tab does: it completes commands and what stands behind them; in a sentence it is a tab.
///
/// libedit calls C functions, which hold nothing: all they need is the line and the list of commands.
enum LineCompletion {
  /// What can stand in place of a word.
  enum Candidates: Sendable {
    case words([String])
    case files
  }

  static func install() {
    // Every other sign may be part of a file's name.
    rl_basic_word_break_characters = UnsafePointer(strdup(" \t\n"))
    rl_attempted_completion_function = { word, _, _ in
      // Nothing else is tried.
      rl_attempted_completion_over = 1
      let isCommand = LineCompletion.isCommandName(LineCompletion.line)
      rl_completion_append_character = isCommand ? Int32(UInt8(ascii: " ")) : 0
      return rl_completion_matches(word) { LineCompletion.match($0, $1) }
    }
  }

  /// The match with this number, in memory that libedit frees.
  private static func match(
    _ word: UnsafePointer<CChar>?, _ number: Int32
  ) -> UnsafeMutablePointer<CChar>? {
    guard let word else { return nil }
    let text = String(cString: word)
    switch candidates(for: text, in: line) {
    case .files: return file(word, number)
    case .words(let words):
      let matches = words.filter { $0.hasPrefix(text) }
      return matches.indices.contains(Int(number)) ? strdup(matches[Int(number)]) : nil
    }
  }

  private static func candidates(for word: String, in line: String) -> Candidates {
    guard line.hasPrefix(":") else { return .words([word + "\t"]) }
    if isCommandName(line) { return .words(PromptCommands.all.map { ":" + $0.name }) }
    return PromptCommands.command(of: line)?.candidates ?? .words([])
  }

  /// Whether nothing stands behind the command yet.
  private static func isCommandName(_ line: String) -> Bool {
    line.hasPrefix(":") && !line.contains(" ")
  }

  private static var line: String { rl_line_buffer.map { String(cString: $0) } ?? "" }

  /// A folder gets the stroke behind which its files follow.
  private static func file(
    _ word: UnsafePointer<CChar>, _ number: Int32
  ) -> UnsafeMutablePointer<CChar>? {
    guard let found = rl_filename_completion_function(word, number) else { return nil }
    let path = String(cString: found)
    var isFolder: ObjCBool = false
    guard
      FileManager.default.fileExists(atPath: path.expandingTilde, isDirectory: &isFolder),
      isFolder.boolValue, !path.hasSuffix("/")
    else { return found }
    free(found)
    return strdup(path + "/")
  }
}

extension String {
  /// The path with the home folder in place of `~`.
  var expandingTilde: String { NSString(string: self).expandingTildeInPath }
}
