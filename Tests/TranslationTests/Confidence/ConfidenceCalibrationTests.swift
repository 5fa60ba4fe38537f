import Foundation
import Metrics
import Tensors
import Testing
import Text
import Translation

struct ConfidenceCalibrationTests {
  private static let featureCount = ConfidenceFeature.allCases.count

  /// Sentences of which each word is right with a probability that follows from two features.
  private static func observations(_ count: Int, seed: UInt64 = 1) -> (
    [ConfidenceObservation], probabilities: [Double]
  ) {
    var generator = SeededGenerator(seed: seed)
    var probabilities: [Double] = []
    let observations = (0..<count).map { _ in
      let features = (0..<featureCount).map { _ in Double(generator.nextUnitFloat()) * 4 - 2 }
      let probability = 1 / (1 + exp(-(0.8 + 1.5 * features[0] - 0.7 * features[3])))
      let words = 1 + Int(generator.nextUnitFloat() * 20)
      let right = (0..<words).count { _ in Double(generator.nextUnitFloat()) < probability }
      probabilities.append(probability)
      return ConfidenceObservation(
        features: features, rightShare: Double(right) / Double(words), words: Double(words))
    }
    return (observations, probabilities)
  }

  @Test func `a regression finds the probabilities that made its data`() {
    let (observations, probabilities) = Self.observations(3000)
    let regression = LogisticRegression(
      fitting: observations.map { .init(features: $0.features, share: $0.rightShare, weight: 1) })
    #expect(abs(regression.bias - 0.8) < 0.1)
    #expect(abs(regression.weights[0] - 1.5) < 0.1 && abs(regression.weights[3] + 0.7) < 0.1)
    for (observation, probability) in zip(observations, probabilities) {
      #expect(abs(regression.probability(observation.features) - probability) < 0.06)
    }
  }

  /// With one row that is all right and the row of a half beside it, the bias b has σ(b) = 3/4.
  @Test func `a regression is what can be computed by hand`() {
    let one = LogisticRegression(fitting: [.init(features: [0], share: 1, weight: 1)])
    #expect(abs(one.bias - log(3)) < 1e-6 && abs(one.weights[0]) < 1e-9)
    let weighed = LogisticRegression(fitting: [
      .init(features: [0], share: 1, weight: 3), .init(features: [0], share: 0, weight: 6),
    ])
    #expect(abs(weighed.probability([0]) - 0.35) < 1e-6)
  }

  @Test func `a regression is sure of nothing, however easy it was`() {
    let rows = (0..<100).map { index in
      LogisticRegression.Row(
        features: [index % 2 == 0 ? 3 : -3], share: index % 2 == 0 ? 1 : 0, weight: 1)
    }
    let regression = LogisticRegression(fitting: rows)
    #expect((0.95..<1).contains(regression.probability([3])))
    #expect(regression.probability([-3]) < 0.05 && regression.probability([-3]) > 0)
  }

  @Test func `the calibration error is the mean distance over ten bins`() {
    // Twenty sentences, two a bin: all foretold 0.1 too much, but those of the last bin 0.3, which has half the words.
    let points = (0..<20).map { index in
      let found = Double(index) / 40
      return CalibrationQuality.Point(
        foretold: found + (index >= 18 ? 0.3 : 0.1), found: found, words: index >= 18 ? 9 : 1)
    }
    let quality = CalibrationQuality(of: points.reversed())
    #expect(abs(quality.error - 0.2) < 1e-9)
    // Within a bin, too much and too little make up for each other.
    let balanced = (0..<20).map {
      CalibrationQuality.Point(foretold: 0.5, found: $0 % 2 == 0 ? 0 : 1, words: 1)
    }
    #expect(CalibrationQuality(of: balanced).error < 1e-9)
    #expect(CalibrationQuality(of: balanced).correlation == 0)
    #expect(CalibrationQuality(of: []).error == 0)
  }

  @Test func `correlation is Pearson's`() {
    let line = (0..<12).map {
      CalibrationQuality.Point(foretold: Double($0) / 20, found: 0.9 - Double($0) / 15, words: 2)
    }
    #expect(abs(CalibrationQuality(of: line).correlation + 1) < 1e-9)
    // (0, 0), (1, 0), (0, 1), (1, 1), (1, 1): covariance 0.04, variances 0.24.
    let points = [(0.0, 0.0), (1, 0), (0, 1), (1, 1), (1, 1)].map {
      CalibrationQuality.Point(foretold: $0.0, found: $0.1, words: 1)
    }
    #expect(abs(CalibrationQuality(of: points).correlation - 0.04 / 0.24) < 1e-9)
  }

  @Test func `a calibrated model is hardly off, and knows it`() throws {
    let (observations, _) = Self.observations(2000)
    let model = try #require(ConfidenceCalibration.model(of: observations))
    #expect(model.sentences == 2000)
    #expect(model.calibrationError < 0.03)
    #expect(model.correlation > 0.7)
    #expect(model.terms.map(\.feature) == ConfidenceFeature.allCases)
    let strongest = model.terms.max { abs($0.weight) < abs($1.weight) }
    #expect(strongest?.feature == ConfidenceFeature.allCases[0])
    // What says nothing about it shows in the error.
    let shuffled = zip(observations, observations.dropFirst(7) + observations.prefix(7)).map {
      ConfidenceObservation(
        features: $0.features, rightShare: $1.rightShare, words: $1.words)
    }
    let blind = try #require(ConfidenceCalibration.model(of: shuffled))
    #expect(abs(blind.correlation) < 0.1)
    #expect(ConfidenceCalibration.model(of: Array(observations.prefix(49))) == nil)
  }

  @Test func `features that never change do no harm`() throws {
    let observations = (0..<60).map { _ in
      ConfidenceObservation(
        features: [Double](repeating: 2, count: Self.featureCount), rightShare: 1, words: 5)
    }
    let model = try #require(ConfidenceCalibration.model(of: observations))
    #expect(model.terms.allSatisfy { $0.deviation == 1 && abs($0.weight) < 1e-9 })
    #expect(model.calibrationError < 0.02 && model.correlation == 0)
  }

  @Test func `right words are those of the reference, each as often as there`() throws {
    let translator = TinyModels.translator("attention", try TinyModels.tokenizer())
    let translations = translator.translate(
      ["one two", "", "six seven"], options: Translator.Options())
    let references = translations.map(\.text)
    let same = ConfidenceObservation.all(
      of: translations, references: references, words: .character)
    #expect(same.allSatisfy { $0.rightShare == 1 && $0.words > 0 })
    #expect(same.allSatisfy { $0.features.count == Self.featureCount })
    // The empty line has no words.
    #expect(same.count <= 2)
    let other = ConfidenceObservation.all(
      of: translations, references: ["", "", ""], words: .character)
    #expect(other.map(\.rightShare) == same.map { _ in 0 })
  }
}
