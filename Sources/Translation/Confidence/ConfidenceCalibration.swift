import Metrics

/// Learns from translations with references how far translations can be trusted.
public enum ConfidenceCalibration {
  /// With fewer translations nothing is learned.
  public static let fewestSentences = 50

  /// - Parameters:
  ///   - translations: as they are searched for when the confidence is asked for
  ///   - references: one for each
  ///   - words: how lines are cut into words
  /// - Returns: nil if there are too few
  public static func model(
    of translations: [Translation], references: [String], words: BLEU.Tokenizer
  ) -> ConfidenceModel? {
    model(
      of: ConfidenceObservation.all(of: translations, references: references, words: words))
  }

  package static func model(of observations: [ConfidenceObservation]) -> ConfidenceModel? {
    guard observations.count >= fewestSentences else { return nil }
    let quality = CalibrationQuality(of: foretold(observations))
    return fit(observations, quality)
  }

  /// What is foretold of each half by what was learned from the other.
  private static func foretold(
    _ observations: [ConfidenceObservation]
  ) -> [CalibrationQuality.Point] {
    let halves = (0..<2).map { half in
      observations.indices.filter { $0 % 2 == half }.map { observations[$0] }
    }
    return (0..<2).flatMap { half in
      let (scale, regression) = regression(on: halves[1 - half])
      return halves[half].map {
        CalibrationQuality.Point(
          foretold: regression.probability(scale.standardised($0.features)),
          found: $0.rightShare, words: $0.words)
      }
    }
  }

  private static func fit(
    _ observations: [ConfidenceObservation], _ quality: CalibrationQuality
  ) -> ConfidenceModel {
    let (scale, regression) = regression(on: observations)
    return ConfidenceModel(
      bias: regression.bias,
      terms: ConfidenceFeature.allCases.indices.map { index in
        .init(
          feature: ConfidenceFeature.allCases[index], mean: scale.means[index],
          deviation: scale.deviations[index], weight: regression.weights[index])
      },
      sentences: observations.count, calibrationError: quality.error,
      correlation: quality.correlation)
  }

  private static func regression(
    on observations: [ConfidenceObservation]
  ) -> (FeatureScale, LogisticRegression) {
    let scale = FeatureScale(of: observations.map(\.features))
    let mean = observations.reduce(0) { $0 + $1.words } / Double(observations.count)
    return (
      scale,
      LogisticRegression(
        fitting: observations.map {
          .init(
            features: scale.standardised($0.features), share: $0.rightShare,
            weight: $0.words / mean)
        })
    )
  }
}

/// What is usual of each feature.
private struct FeatureScale {
  private(set) var means: [Double] = []
  /// 1 where a feature never changes.
  private(set) var deviations: [Double] = []

  init(of rows: [[Double]]) {
    let count = Double(rows.count)
    for feature in rows[0].indices {
      let mean = rows.reduce(0) { $0 + $1[feature] } / count
      let variance =
        rows.reduce(0) { $0 + ($1[feature] - mean) * ($1[feature] - mean) } / count
      means.append(mean)
      deviations.append(variance > 1e-12 ? variance.squareRoot() : 1)
    }
  }

  func standardised(_ features: [Double]) -> [Double] {
    features.indices.map {
      ConfidenceModel.standardised(features[$0], means[$0], deviations[$0])
    }
  }
}
