/// What can stop a training that is not a matter of files.
public enum TrainingError: Error, CustomStringConvertible, Sendable {
  case invalidOption(String, expected: String)
  case invalidConfiguration(String, reason: String)
  case nothingToTrainOn(String)
  /// - `hasModel`: whether an epoch was done, whose model is kept
  case notFinite(what: String, epoch: Int, update: Int, hasModel: Bool)
  case checkpointMismatch(expected: String, found: String)
  /// A training that goes on cannot have another value of an option, at least until its epoch ends.
  case fixedOption(String, expected: String, found: String, untilEpochEnds: Bool)

  public var description: String {
    switch self {
    case .invalidOption(let option, let expected):
      "option \(option): expected \(expected)"
    case .invalidConfiguration(let name, let reason):
      "\(name): not a configuration: \(reason)"
    case .nothingToTrainOn(let reason):
      "nothing to train on: \(reason)"
    case .notFinite(let what, let epoch, let update, let hasModel):
      """
      the \(what) is not a finite number in update \(update) of epoch \(epoch); \
      \(hasModel ? "the last good model is kept" : "there is no model yet"). \
      Lower the learning rate or the clipping norm and train again
      """
    case .checkpointMismatch(let expected, let found):
      "the checkpoint belongs to another training: expected \(expected), found \(found)"
    case .fixedOption(let option, let expected, let found, let untilEpochEnds):
      "option \(option): expected \(expected), as the training "
        + (untilEpochEnds
          ? "began its epoch with; another one can follow when that is done" : "began with")
        + "; found \(found)"
    }
  }
}
