/// Minimum risk training (Shen et al. 2016): probability moves to translations that a measure finds good, equations
/// (66)–(68).
public struct RiskOptions: Codable, Equatable, Sendable {
  public enum Measure: String, Codable, CaseIterable, Sendable {
    /// No such training: cross-entropy alone.
    case none
    /// 1 − BLEU of the sentence.
    case bleu
    /// 1 − chrF of the sentence.
    case chrf
  }

  /// What makes a translation bad.
  public var measure = Measure.none
  /// Translations drawn of each source; those that are the same count once.
  public var samples = 8
  /// Whether the reference is a candidate too.
  public var includesReference = true
  /// α: candidates count in proportion to the power α of their probability.
  public var sharpness: Float = 0.005
  /// Weight of the risk; the rest is left to the cross-entropy.
  public var share: Float = 0.5

  public init() {}

  /// - Throws: `TrainingError.invalidOption`
  func validate() throws {
    func require(_ holds: Bool, _ option: String, _ expected: String) throws {
      guard holds else { throw TrainingError.invalidOption("risk.\(option)", expected: expected) }
    }
    let fewest = includesReference ? 1 : 2
    try require(
      (fewest...1000).contains(samples), "samples", "\(fewest) to 1000, found \(samples)")
    try require(
      sharpness > 0 && sharpness.isFinite, "sharpness", "a positive number, found \(sharpness)")
    try require(share > 0 && share <= 1, "share", "more than 0 and at most 1, found \(share)")
  }
}
