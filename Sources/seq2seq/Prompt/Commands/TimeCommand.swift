struct TimeCommand: PromptSwitch {
  let name = "time"
  let purpose = "say what each translation takes"

  func obey(_ argument: String, in session: inout PromptSession) throws -> String {
    session.showsTime = try isOn(argument, before: session.showsTime)
    return "time \(session.showsTime ? "on" : "off")"
  }
}
