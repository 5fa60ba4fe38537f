import Foundation

/// Sets sentence pairs aside for validation by a hash of their source sentence.
///
/// The same source sentence always lands on the same side, whatever else the corpus holds, so a
/// sentence with several translations is never both learned from and validated on. With a larger
/// share all that a smaller share holds out stays held out.
public struct HoldOut: Sendable {
  /// The share of source sentences to hold out when nothing else is asked for.
  public static let defaultShare = 0.02
  /// More validation pairs than this only cost time in every epoch.
  public static let enoughPairs = 2000

  /// The share of source sentences that is held out, between 0 and 1.
  public let validationShare: Double

  /// - Parameter validationShare: between 0 and 1.
  public init(validationShare: Double = HoldOut.defaultShare) {
    precondition(
      (0...1).contains(validationShare), "HoldOut: share \(validationShare) is not in 0...1")
    self.validationShare = validationShare
  }

  /// The default share, or less where that would hold out more than `enoughPairs`.
  public init(pairCount: Int) {
    let share = Double(Self.enoughPairs) / Double(max(pairCount, 1))
    self.init(validationShare: min(Self.defaultShare, share))
  }

  /// The side that pairs with this source sentence belong to: `train` or `valid`.
  public func split(of source: String) -> Split {
    Self.position(of: source) < validationShare ? .valid : .train
  }

  /// The place of a source sentence in 0..<1, spread evenly; those below the share are held out.
  public static func position(of source: String) -> Double {
    var hash = FNV1a()
    // Composed and decomposed accents are the same sentence; plain ASCII is composed already.
    let isASCII = source.utf8.allSatisfy { $0 < 0x80 }
    hash.combine(isASCII ? source : source.precomposedStringWithCanonicalMapping)
    // FNV's high bits hardly differ for short texts, so they are mixed before they are compared.
    return Double(SplitMix64.mix(hash.value) >> 11) * 0x1p-53
  }
}
