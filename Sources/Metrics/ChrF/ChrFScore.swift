import Foundation

/// A chrF score and how it was counted.
public struct ChrFScore: MetricScore, Equatable {
  /// `chrF2`, `chrF2++`
  public let name: String
  /// 0 to 100
  public let score: Double
  public let signature: Signature
}

extension ChrFScore: CustomStringConvertible {
  /// As sacreBLEU prints it.
  public var description: String { "\(name) = " + String(format: "%.2f", score) }
}
