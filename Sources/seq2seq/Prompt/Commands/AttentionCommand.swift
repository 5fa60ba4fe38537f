import Foundation

struct AttentionCommand: PromptSwitch {
  let name = "attention"
  let purpose = "draw what is looked at, from the last one on"

  func obey(_ argument: String, in session: inout PromptSession) throws -> String {
    guard session.model.hasAttention else {
      throw failure("\(session.model.flags.name) has no attention to show")
    }
    session.showsAttention = try isOn(argument, before: session.showsAttention)
    guard session.showsAttention else { return "attention off" }
    let drawing = session.last.map {
      session.model.translator.attentionDrawing(of: $0, Terminal.style(of: STDERR_FILENO))
    }
    return (drawing ?? "") + "attention on"
  }
}
