struct PrefixCommand: PromptCommand {
  let name = "prefix"
  let argument = "[TEXT]"
  let purpose = "what translations begin with; :prefix \"\" clears it"

  /// A space before the last quotation mark says that the last word is whole.
  func obey(_ argument: String, in session: inout PromptSession) -> String {
    if !argument.isEmpty {
      let isQuoted = argument.count > 1 && argument.hasPrefix("\"") && argument.hasSuffix("\"")
      session.request.prefix = isQuoted ? String(argument.dropFirst().dropLast()) : argument
    }
    return session.request.prefix.isEmpty ? "no prefix" : "prefix \"\(session.request.prefix)\""
  }
}
