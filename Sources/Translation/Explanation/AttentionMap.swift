import Decoding
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
  /// What a part of a translation looked at, token by token; the mean of the members of an ensemble.
  ///
  /// - Returns: nil for a model without attention.
  public func attentionMap(of part: Translation.Part) -> AttentionMap? {
    guard let weights = attention(source: part.source, target: part.target) else { return nil }
    func names(_ ids: [Int32], _ vocabulary: Vocabulary) -> [String] {
      (ids + [Vocabulary.end]).map { id in
        let token = vocabulary.tokens[Int(id)]
        let isWord = token.count > 1 && token.hasPrefix(Vocabulary.visibleSpace)
        return isWord ? String(token.dropFirst()) : token
      }
    }
    return AttentionMap(
      sourceTokens: names(part.source, source.vocabulary),
      targetTokens: names(part.target, target.vocabulary), weights: weights)
  }

  /// α [target + 1 × source + 1], row after row, the end markers last on both sides; ids without markers.
  func attention(source: [Int32], target: [Int32]) -> [Float]? {
    let mean: [Float] = .weightedMean(
      of: members.map { member in
        let attention = member.model.attention(
          source: source, target: target, markers: .ofVocabularies, in: Workspace())
        return (values: attention?.values ?? [], weight: member.weight)
      })
    return mean.isEmpty ? nil : mean
  }
}
