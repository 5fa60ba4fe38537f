import Foundation

/// A translation edit rate with what it is made of.
public struct TERScore: MetricScore, Equatable {
  /// Words put in, left out, replaced, and moves of words.
  public let edits: Int
  /// Words of all references; of several, their average.
  public let referenceLength: Double
  public let signature: Signature

  /// Edits for a hundred words: 0 is best, and more than 100 is possible.
  public var score: Double {
    if referenceLength > 0 { return 100 * (Double(edits) / referenceLength) }
    return edits > 0 ? 100 : 0
  }
}

extension TERScore: CustomStringConvertible {
  /// As sacreBLEU prints it.
  public var description: String { String(format: "TER = %.2f", score) }
}
