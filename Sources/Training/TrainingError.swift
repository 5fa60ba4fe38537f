/// What can stop a training that is not a matter of files.
public enum TrainingError: Error, CustomStringConvertible, Sendable {
  case invalidOption(String, expected: String)
  case invalidConfiguration(String, reason: String)
  case nothingToTrainOn(String)
  case notFinite(what: String, epoch: Int, update: Int)
  case checkpointMismatch(expected: String, found: String)

  public var description: String {
    switch self {
    case .invalidOption(let option, let expected):
      "option \(option): expected \(expected)"
    case .invalidConfiguration(let name, let reason):
      "\(name): not a configuration: \(reason)"
    case .nothingToTrainOn(let reason):
      "nothing to train on: \(reason)"
    case .notFinite(let what, let epoch, let update):
      """
      the \(what) is not a finite number in update \(update) of epoch \(epoch); the last good model is kept. \
      Lower the learning rate or the clipping norm and train again
      """
    case .checkpointMismatch(let expected, let found):
      "the checkpoint belongs to another training: expected \(expected), found \(found)"
    }
  }
}
