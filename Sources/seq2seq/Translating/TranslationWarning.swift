import Translation

/// Something about one line that a person should look at.
enum TranslationWarning: Equatable {
  /// The line is not UTF-8 from this byte on, counted from 1.
  case notUTF8(byte: Int)
  case truncated
  case retried
  case split(parts: Int)
  case unknownWords([String])
  /// Something protected is not in the translation.
  case lost(String)
  /// Something protected is in the translation more often than in the line.
  case repeated(String)

  /// The sorts of warnings, in the order that they are summed up in.
  enum Kind: CaseIterable {
    case notUTF8, truncated, retried, split, unknownWords, lost, repeated

    /// What such lines did or what became of them.
    var text: String {
      switch self {
      case .notUTF8: "not UTF-8"
      case .truncated: "stopped at the greatest length"
      case .retried: "searched for again after going round in circles"
      case .split: "translated in parts"
      case .unknownWords: "with words whose signs the vocabulary lacks"
      case .lost: "whose translation lost something protected"
      case .repeated: "whose translation repeats something protected"
      }
    }
  }

  var kind: Kind {
    switch self {
    case .notUTF8: .notUTF8
    case .truncated: .truncated
    case .retried: .retried
    case .split: .split
    case .unknownWords: .unknownWords
    case .lost: .lost
    case .repeated: .repeated
    }
  }
}

extension TranslationWarning: CustomStringConvertible {
  private static let shownWidth = 200

  var description: String {
    switch self {
    case .notUTF8(let byte): "not UTF-8 at byte \(byte); what cannot be read is taken for U+FFFD"
    case .truncated: "stopped at the greatest length; see --max-length"
    case .retried: "went round in circles, so that it was searched for again"
    case .split(let parts):
      "translated in \(parts) parts: it is longer than what the model was trained on"
    case .unknownWords(let words):
      "the vocabulary lacks signs of " + shown(words.joined(separator: ", "))
    case .lost(let content): "the translation lost " + shown(content)
    case .repeated(let content): "the translation repeats " + shown(content)
    }
  }

  private func shown(_ text: String) -> String {
    SentenceText.shown(text, width: Self.shownWidth)
  }
}

extension Translation {
  /// What a person should look at.
  var warnings: [TranslationWarning] {
    guard let best = candidates.first else { return [] }
    var warnings: [TranslationWarning] = []
    if !isComplete { warnings.append(.truncated) }
    if wasRetried { warnings.append(.retried) }
    if partCount > 1 { warnings.append(.split(parts: partCount)) }
    if !unknownWords.isEmpty { warnings.append(.unknownWords(unknownWords)) }
    return warnings + best.placeables.lost.map { .lost($0) }
      + best.placeables.repeated.map { .repeated($0) }
  }
}
