struct NBestCommand: PromptCommand {
  let name = "nbest"
  let argument = "[N]"
  let purpose = "translations of each sentence, at most as many as :beam"

  func obey(_ argument: String, in session: inout PromptSession) throws -> String {
    if !argument.isEmpty {
      session.options.search.nBest = try number(
        argument, in: 1...session.options.search.beamSize)
    }
    return "nbest \(session.options.search.nBest)"
  }
}
