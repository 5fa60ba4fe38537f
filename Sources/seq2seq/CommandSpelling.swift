import ArgumentParser

/// Finds a command that does not exist, before the parser calls its name an unexpected argument.
enum CommandSpelling {
  /// - Throws: `ValidationError` that names the command that was probably meant.
  static func check(_ arguments: [String], of root: any ParsableCommand.Type) throws {
    var command = root
    for argument in arguments {
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
    guard let nearest = nearest(to: argument, among: names) else {
      return "unknown command '\(argument)'; expected one of \(names.joined(separator: ", "))"
    }
    return "unknown command '\(argument)'; did you mean '\(nearest)'?"
  }

  /// The name that takes the fewest changes, if they are few beside its length.
  static func nearest(to word: String, among names: [String]) -> String? {
    let distances = names.map { (name: $0, distance: editDistance(word.lowercased(), $0)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, best.name.count / 2) ? best.name : nil
  }

  /// Insertions, deletions and replacements that make one word of the other (Levenshtein 1966).
  private static func editDistance(_ one: String, _ other: String) -> Int {
    let other = Array(other)
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let replaced = diagonal + (letter == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[other.count]
  }
}

extension ParsableCommand {
  /// As typed; every command of the program states it.
  fileprivate static var name: String { configuration.commandName ?? "" }
}
