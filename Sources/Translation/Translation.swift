/// What became of one line.
public struct Translation: Sendable, Equatable {
  /// Best first; none for an empty line.
  public let candidates: [Candidate]
  /// Parts that the line was translated in: more than one where it is longer than what the model was trained on, none
  /// for an empty line.
  public let partCount: Int
  /// Whether a part that went round in circles was searched for again.
  public let wasRetried: Bool
  /// Words of the line with signs that the vocabulary lacks.
  public let unknownWords: [String]
  /// The expected share of right words, 0 to 1; nil for an empty line, and for models that are not calibrated.
  public internal(set) var confidence: Double?

  static let empty = Translation(candidates: [], partCount: 0, wasRetried: false, unknownWords: [])

  public var text: String { candidates.first?.text ?? "" }
  public var isComplete: Bool { candidates.first?.isComplete ?? true }
}

extension Translation {
  /// What a person should know of a translation, in one word.
  public enum Status: String, Codable, CaseIterable, Sendable {
    case ok
    /// There was nothing to translate.
    case empty
    /// The line was translated in parts.
    case split
    /// It went round in circles, and another way of searching was taken.
    case retried
    /// It was stopped at the greatest length, or has no end for another reason.
    case truncated
    /// Some words have signs that the vocabulary lacks.
    case unknownWords = "unknown-words"
  }

  /// The most serious of what is to be said.
  public var status: Status {
    if candidates.isEmpty { return .empty }
    if !isComplete { return .truncated }
    if wasRetried { return .retried }
    if partCount > 1 { return .split }
    return unknownWords.isEmpty ? .ok : .unknownWords
  }
}
