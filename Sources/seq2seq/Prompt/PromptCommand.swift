/// Something that the prompt can be told to do.
protocol PromptCommand: Sendable {
  /// As it is typed behind the colon.
  var name: String { get }
  /// What may follow, as the help shows it; empty if nothing may.
  var argument: String { get }
  /// For the help.
  var purpose: String { get }
  /// What Tab puts in place of the argument.
  var candidates: LineCompletion.Candidates { get }

  /// Does it, and says what is to be said.
  ///
  /// - Parameter argument: without white space before it; empty if there is none
  /// - Throws: what was wrong; the prompt goes on
  func obey(_ argument: String, in session: inout PromptSession) throws -> String
}

extension PromptCommand {
  var argument: String { "" }
  var candidates: LineCompletion.Candidates { .words([]) }

  /// The name and its argument, as they are typed.
  var usage: String { ":" + name + (argument.isEmpty ? "" : " " + argument) }

  func failure(_ message: String) -> Failure { Failure(":\(name): \(message)", kind: .usage) }

  /// - Throws: `Failure` if the argument is no whole number of the range
  func number(_ argument: String, in range: ClosedRange<Int>) throws -> Int {
    guard let number = Int(argument), range.contains(number) else {
      throw failure(
        "expected a whole number from \(range.lowerBound) to \(range.upperBound), found '\(argument)'"
      )
    }
    return number
  }
}

/// A command that turns something on or off; without an argument it turns it over.
protocol PromptSwitch: PromptCommand {}

extension PromptSwitch {
  var argument: String { "[on|off]" }
  var candidates: LineCompletion.Candidates { .words(["on", "off"]) }

  /// - Throws: `Failure` if the argument is neither
  func isOn(_ argument: String, before: Bool) throws -> Bool {
    switch argument {
    case "": return !before
    case "on": return true
    case "off": return false
    default: throw failure("expected on or off, found '\(argument)'")
    }
  }
}
