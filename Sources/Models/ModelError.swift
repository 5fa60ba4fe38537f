/// What can be wrong with a model's options or files.
public enum ModelError: Error, CustomStringConvertible, Sendable {
  case invalidOption(String, expected: String)
  case missingFile(String)
  case damagedFile(String, reason: String)
  case mismatch(String, expected: String, found: String)
  /// The model was trained for another task than it is used for.
  case otherTask(String, trained: String, asked: String)
  case unwritable(String, reason: String)
  /// Another training writes into the model directory.
  case inUse(String)

  public var description: String {
    switch self {
    case .invalidOption(let option, let expected):
      "option \(option): expected \(expected)"
    case .missingFile(let path):
      "\(path): no such file; a model directory holds model.safetensors, config.json and two vocabularies"
    case .damagedFile(let path, let reason):
      "\(path): damaged: \(reason); restore it from a copy or train again"
    case .mismatch(let path, let expected, let found):
      "\(path): belongs to another model: expected \(expected), found \(found)"
    case .otherTask(let path, let trained, let asked):
      "\(path): expected a model trained to \(asked), found one trained to \(trained)"
    case .unwritable(let path, let reason):
      "\(path): cannot be written: \(reason)"
    case .inUse(let path):
      "\(path): another training is at work here; wait for its end, or train into another directory"
    }
  }
}
