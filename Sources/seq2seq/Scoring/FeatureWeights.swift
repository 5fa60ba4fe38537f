import ArgumentParser
import Foundation

/// How much each feature of an n-best list counts, as in `F0=0.5,LM=0.2:0.3`: one number for all values of a feature,
/// or one for each.
struct FeatureWeights: ExpressibleByArgument {
  private let weights: [(feature: String, numbers: [Double])]

  init?(argument: String) {
    var weights: [(String, [Double])] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2 else { return nil }
      let name = sides[0].trimmingCharacters(in: .whitespaces)
      let numbers = sides[1].split(separator: ":", omittingEmptySubsequences: false)
        .map { Double($0.trimmingCharacters(in: .whitespaces)) }
      guard !name.isEmpty, !weights.contains(where: { $0.0 == name }),
        numbers.allSatisfy({ $0?.isFinite == true })
      else { return nil }
      weights.append((name, numbers.compactMap { $0 }))
    }
    self.weights = weights
  }

  /// One feature alone.
  init(only feature: String) { weights = [(feature, [1])] }

  /// The weighted sum of an entry's features; those without a weight do not count.
  ///
  /// - Throws: `NBestEntry.Mistake` if a feature is missing or has another number of values
  func total(of entry: NBestEntry) throws -> Double {
    let values = try entry.values()
    return try weights.reduce(0) { total, weight in
      guard let values = values[weight.feature], !values.isEmpty else {
        throw NBestEntry.Mistake(
          expected: "the feature \(weight.feature)=", found: "'\(entry.features)'")
      }
      if weight.numbers.count == 1 { return total + weight.numbers[0] * values.reduce(0, +) }
      guard weight.numbers.count == values.count else {
        throw NBestEntry.Mistake(
          expected: "\(weight.numbers.count) values of \(weight.feature), as many as weights",
          found: "\(values.count)")
      }
      return zip(weight.numbers, values).reduce(total) { $0 + $1.0 * $1.1 }
    }
  }
}
