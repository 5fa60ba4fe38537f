/// What can be wrong with the text pipeline's options or files.
public enum TextError: Error, Equatable, CustomStringConvertible, Sendable {
  case invalidOption(String, expected: String)
  case missingFile(String)
  case unwritable(String, reason: String)
  case damagedFile(String, reason: String)
  case damagedVocabulary(String)
  case unreadableModel(String, kind: String, reason: String)
  case nothingToLearnFrom
  case unusableToken(String, reason: String)

  public var description: String {
    switch self {
    case .invalidOption(let option, let expected): "option \(option): expected \(expected)"
    case .missingFile(let path): "\(path): no such file"
    case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
    case .damagedFile(let path, let reason):
      "\(path): not a usable vocabulary: \(reason); restore it from a copy or build it again"
    case .damagedVocabulary(let reason): "not a usable vocabulary: \(reason)"
    case .unreadableModel(let path, let kind, let reason):
      "\(path): not a model of \(kind) that can be used: \(reason)"
    case .unusableToken(let token, let reason): "'\(token)' cannot be decoded: \(reason)"
    case .nothingToLearnFrom: "there is no text to learn a vocabulary from"
    }
  }
}
