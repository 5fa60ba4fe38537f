struct BeamCommand: PromptCommand {
  let name = "beam"
  let argument = "[N]"
  let purpose = "hypotheses kept at each step"

  func obey(_ argument: String, in session: inout PromptSession) throws -> String {
    if !argument.isEmpty {
      // There cannot be more translations than hypotheses.
      session.options.search.beamSize = try number(
        argument, in: session.options.search.nBest...1000)
    }
    return "beam \(session.options.search.beamSize)"
  }
}
