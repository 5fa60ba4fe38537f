struct QuitCommand: PromptCommand {
  let name = "quit"
  let purpose = "leave; so does Ctrl-D"

  func obey(_ argument: String, in session: inout PromptSession) -> String {
    session.isOver = true
    return ""
  }
}
