import Foundation
import Text

/// All that the prompt can be told to do.
enum PromptCommands {
  /// In the order of the help.
  static let all: [any PromptCommand] = [
    HelpCommand(), ModelCommand(), BeamCommand(), NBestCommand(), PrefixCommand(),
    AlternativesCommand(), AttentionCommand(), TimeCommand(), SaveCommand(replaces: false),
    SaveCommand(replaces: true), QuitCommand(),
  ]

  /// The command that a line begins with.
  static func command(of line: String) -> (any PromptCommand)? {
    let name = line.dropFirst().prefix { !$0.isWhitespace }
    return all.first { $0.name == name }
  }

  /// Does what a line says.
  ///
  /// - Returns: what is to be said
  /// - Throws: `Failure` if there is no such command or its argument cannot be, and what the command throws
  static func obey(_ line: String, in session: inout PromptSession) throws -> String {
    guard let command = command(of: line) else { throw unknown(line) }
    let argument = line.drop { !$0.isWhitespace }.drop(while: \.isWhitespace)
    if command.argument.isEmpty, !argument.isEmpty {
      throw command.failure("expected nothing behind it, found '\(argument)'")
    }
    return try command.obey(String(argument), in: &session)
  }

  private static func unknown(_ line: String) -> Failure {
    let name = String(line.prefix { !$0.isWhitespace })
    let names = all.map { ":" + $0.name }
    let meant = Spelling.nearest(to: name, among: names).map { "; did you mean \($0)?" }
    return Failure(
      "\(name): no such command\(meant ?? "; there are \(names.joined(separator: ", "))")",
      kind: .usage)
  }
}
