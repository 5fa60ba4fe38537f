import Foundation
import Layers
import Tensors

extension EncoderDecoder {
  /// The summed expected risk of sentences whose translation is one of their candidates (Shen et al. 2016), equations
  /// (66)–(68); adds `gradientScale` times its gradients.
  ///
  /// - Parameters:
  ///   - sentences: each source and its candidates, ids without markers
  ///   - sharpness: α, the power of their probabilities by which candidates are weighed
  ///   - dropout: its masks are the same for all candidates on the source side, which is read once
  ///   - gradientScale: factor on the gradients
  ///   - markers: what to put around sentences
  ///   - gradients: added to
  ///   - workspace: memory for all candidates at once
  public func riskAndGradient(
    _ sentences: [(source: [Int32], candidates: [RiskCandidate])], sharpness: Float,
    dropout: Dropout, gradientScale: Float, markers: TranslationBatch.Markers,
    into gradients: EncoderDecoder, in workspace: Workspace
  ) -> Double {
    let batch = TranslationBatch(
      sentences.map { ($0.source, $0.candidates.map(\.tokens)) }, markers: markers)
    guard batch.targetTokens > 0 else { return 0 }
    let trace = forward(batch, dropout: dropout, in: workspace)
    let readout = trace.decoder.readout
    let logProbabilities = batch.unpack(
      decoder.output.logProbabilities(of: batch.targetOutputs, readout, in: workspace)
    ).map { $0.reduce(0) { $0 + Double($1) } }
    var (risk, weights, start) = (0.0, [Float](), 0)
    for (_, candidates) in sentences {
      let own = Array(logProbabilities[start..<start + candidates.count])
      let expected = ExpectedRisk(of: candidates, logProbabilities: own, sharpness: sharpness)
      risk += expected.value
      weights += expected.crossEntropyWeights
      start += candidates.count
    }
    let (_, readoutGradient) = decoder.output.lossAndGradient(
      readout, targets: batch.targetOutputs, weights: batch.pack(weights), smoothing: 0,
      gradientScale: gradientScale, into: gradients.decoder.output, in: workspace)
    backward(trace, of: batch, readoutGradient: readoutGradient, into: gradients, in: workspace)
    return risk
  }
}

/// What to expect of a choice among the candidates of one sentence.
struct ExpectedRisk {
  /// `R = Σ q r`
  let value: Double
  /// For each candidate the factor that turns the gradient of its cross-entropy into its part of ∂R: `α q (R − r)`.
  let crossEntropyWeights: [Float]

  init(of candidates: [RiskCandidate], logProbabilities: [Double], sharpness: Float) {
    let alpha = Double(sharpness)
    let greatest = logProbabilities.max() ?? 0
    let powers = logProbabilities.map { exp(alpha * ($0 - greatest)) }
    let total = powers.reduce(0, +)
    let expected = zip(powers, candidates).reduce(0) { $0 + $1.0 / total * $1.1.risk }
    value = expected
    crossEntropyWeights = zip(powers, candidates).map {
      Float(alpha * $0 / total * (expected - $1.risk))
    }
  }
}
