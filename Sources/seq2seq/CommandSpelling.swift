import ArgumentParser
import Text

/// Finds a command that does not exist, before the parser calls its name an unexpected argument.
enum CommandSpelling {
  /// - Throws: `ValidationError` that names the command that was probably meant.
  static func check(_ arguments: [String], of root: any ParsableCommand.Type) throws {
    var command = root
    // Behind help stands a command as well.
    for argument in arguments.first == "help" ? arguments.dropFirst() : arguments[...] {
      let names = command.configuration.subcommands.map { $0.name }
      guard !names.isEmpty, !argument.hasPrefix("-"), argument != "help" else { return }
      guard let next = command.configuration.subcommands.first(where: { $0.name == argument })
      else {
        throw ValidationError(message(argument, names))
      }
      command = next
    }
  }

  private static func message(_ argument: String, _ names: [String]) -> String {
    guard let nearest = Spelling.nearest(to: argument, among: names) else {
      return "unknown command '\(argument)'; expected one of \(names.joined(separator: ", "))"
    }
    return "unknown command '\(argument)'; did you mean '\(nearest)'?"
  }
}

extension ParsableCommand {
  /// As typed; every command of the program states it.
  fileprivate static var name: String { configuration.commandName ?? "" }
}
