import Foundation

struct ModelCommand: PromptCommand {
  let name = "model"
  let argument = "[DIRECTORY…]"
  let purpose = "the model; or load another, several as an ensemble"
  let candidates = LineCompletion.Candidates.files

  func obey(_ argument: String, in session: inout PromptSession) throws -> String {
    if !argument.isEmpty {
      session.model = try session.model.replaced(by: directories(argument))
      if session.showsAttention, !session.model.hasAttention { session.showsAttention = false }
    }
    return session.model.text
  }

  /// One directory, which may have spaces in its name, or several.
  private func directories(_ argument: String) -> [String] {
    let whole = argument.trimmingCharacters(in: .whitespaces).expandingTilde
    if FileManager.default.fileExists(atPath: whole) { return [whole] }
    return argument.split(whereSeparator: \.isWhitespace).map { String($0).expandingTilde }
  }
}
