/// How good foretold shares are, measured on sentences that they were not learned from.
package struct CalibrationQuality: Equatable {
  /// The expected calibration error (Guo et al. 2017): sentences are sorted by what was foretold and cut into ten bins of
  /// as many each; the mean over the bins, by their words, of how far the foretold share is from the true one.
  package let error: Double
  /// Pearson's, of foretold and true shares, by words; 0 if one of them never changes.
  package let correlation: Double

  private static let bins = 10

  package struct Point: Equatable {
    package var foretold: Double
    package var found: Double
    /// How much it counts.
    package var words: Double

    package init(foretold: Double, found: Double, words: Double) {
      self.foretold = foretold
      self.found = found
      self.words = words
    }
  }

  package init(of points: [Point]) {
    let sorted = points.enumerated().sorted {
      ($0.element.foretold, $0.offset) < ($1.element.foretold, $1.offset)
    }.map(\.element)
    let total = points.reduce(0) { $0 + $1.words }
    let differences = (0..<Self.bins).map { bin in
      let range = sorted.count * bin / Self.bins..<sorted.count * (bin + 1) / Self.bins
      return abs(sorted[range].reduce(0) { $0 + $1.words * ($1.foretold - $1.found) })
    }
    error = total > 0 ? differences.reduce(0, +) / total : 0
    correlation = Self.correlation(of: points, total: total)
  }

  private static func correlation(of points: [Point], total: Double) -> Double {
    func mean(_ value: (Point) -> Double) -> Double {
      points.reduce(0) { $0 + $1.words * value($1) } / total
    }
    guard total > 0 else { return 0 }
    let (foretold, found) = (mean(\.foretold), mean(\.found))
    let covariance = mean { ($0.foretold - foretold) * ($0.found - found) }
    let variances =
      mean { ($0.foretold - foretold) * ($0.foretold - foretold) }
      * mean { ($0.found - found) * ($0.found - found) }
    return variances > 1e-18 ? covariance / variances.squareRoot() : 0
  }
}
