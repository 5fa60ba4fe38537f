import Decoding
import Tensors
import Translation

/// All that decides which translations a model gives, as an evaluation keeps it: scores compare only where it is the same.
///
/// What is not as usual stands beside the options of search.
struct SearchRecord: Encodable {
  let options: Translator.Options
  let precision: Precision

  private enum CodingKeys: String, CodingKey {
    case sampling, minimumBayesRiskSamples, guardsAgainstLoops, precision
  }

  func encode(to encoder: any Encoder) throws {
    try options.search.encode(to: encoder)
    var unusual = encoder.container(keyedBy: CodingKeys.self)
    try unusual.encodeIfPresent(options.sampling, forKey: .sampling)
    try unusual.encodeIfPresent(
      options.minimumBayesRisk?.samples, forKey: .minimumBayesRiskSamples)
    if !options.guardsAgainstLoops { try unusual.encode(false, forKey: .guardsAgainstLoops) }
    if precision != .float32 { try unusual.encode(precision, forKey: .precision) }
  }
}
