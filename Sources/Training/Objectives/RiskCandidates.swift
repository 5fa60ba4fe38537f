import Models

/// Draws the candidates that minimum risk training compares: for each pair translations of its source, and what is wrong
/// with each.
///
/// It is asked by several threads at once, and the seed decides all that is random.
public typealias RiskCandidates =
  @Sendable (
    _ pairs: [TokenPair], _ model: EncoderDecoder, _ seed: UInt64
  ) -> [[RiskCandidate]]
