import Decoding
import Foundation
import Tensors
import Translation

/// All that decides which translations a model gives, as an evaluation keeps it: scores compare only where it is the same.
///
/// What is not as usual stands beside the options of search.
struct SearchRecord: Encodable {
  let options: Translator.Options
  let precision: Precision
  /// Of the members of an ensemble, as a person gave them.
  var weights: String?

  /// What of a stored record is not as it is without flags, field by field.
  static func text(of record: String) -> String {
    let standard = try? SearchRecord(options: .init(), precision: .float32).json
    let unusual = JSONValue(record)?.differences(from: standard.flatMap(JSONValue.init)) ?? ""
    return unusual.isEmpty ? "standard" : unusual
  }

  /// The same record is the same text.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case sampling, minimumBayesRiskSamples, guardsAgainstLoops, precision, weights
  }

  func encode(to encoder: any Encoder) throws {
    try options.search.encode(to: encoder)
    var unusual = encoder.container(keyedBy: CodingKeys.self)
    try unusual.encodeIfPresent(options.sampling, forKey: .sampling)
    try unusual.encodeIfPresent(
      options.minimumBayesRisk?.samples, forKey: .minimumBayesRiskSamples)
    if !options.guardsAgainstLoops { try unusual.encode(false, forKey: .guardsAgainstLoops) }
    try unusual.encodeIfPresent(weights, forKey: .weights)
    if precision != .float32 { try unusual.encode(precision, forKey: .precision) }
  }
}
