/// What sort of mistake an error reports; the raw value is the exit code of the command.
public enum FailureKind: Int32, CaseIterable, Sendable {
  /// Something went wrong while running.
  case failure = 1
  /// The request does not make sense, such as a language that a corpus does not have.
  case usage = 64
  /// Text, a corpus or a database is not what it should be.
  case badData = 65
  /// A file is not there, or may not be read.
  case missingInput = 66
  /// Reading or writing failed.
  case inputOutput = 74
}
