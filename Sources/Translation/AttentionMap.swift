import Models
import Tensors
import Text

/// Which tokens of the source each token of a translation looked at.
public struct AttentionMap: Equatable, Sendable {
  /// As a person reads them, without the space before a word; the end marker last.
  public let sourceTokens: [String]
  /// As a person reads them, without the space before a word; the end marker last.
  public let targetTokens: [String]
  /// α [target × source], row after row; every row adds up to 1.
  public let weights: [Float]
}

extension Translator {
  /// What a translation of `line` looked at, token by token.
  ///
  /// - Returns: nil for a model without attention.
  public func attentionMap(of line: String, _ translation: Translation.Candidate) -> AttentionMap? {
    let sourceTokens = source.encode(source.protect(line, for: target))
    let weights = model.attention(
      source: sourceTokens, target: translation.tokens,
      markers: .init(start: Vocabulary.start, end: Vocabulary.end), in: Workspace())
    func names(_ ids: [Int32], _ vocabulary: Vocabulary) -> [String] {
      (ids + [Vocabulary.end]).map { id in
        let token = vocabulary.tokens[Int(id)]
        let isWord = token.count > 1 && token.hasPrefix(Vocabulary.visibleSpace)
        return isWord ? String(token.dropFirst()) : token
      }
    }
    return weights.map { weights in
      AttentionMap(
        sourceTokens: names(sourceTokens, source.vocabulary),
        targetTokens: names(translation.tokens, target.vocabulary), weights: weights.values)
    }
  }
}
