/// How a training run stands.
public enum RunStatus: String, Codable, CaseIterable, Sendable {
  /// It was started and has not reported an end; a process that was killed leaves it like this.
  case running
  /// It came to the end of its epochs or its time.
  case finished
  /// A person stopped it, and it was saved.
  case interrupted
  /// It stopped with an error, which the message tells.
  case failed
}
