struct HelpCommand: PromptCommand {
  let name = "help"
  let purpose = "this list"

  func obey(_ argument: String, in session: inout PromptSession) -> String {
    TextTable(["command", "what it does"], PromptCommands.all.map { [$0.usage, $0.purpose] }).text
  }
}
