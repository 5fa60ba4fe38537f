import ArgumentParser
import Training

/// A flag for every field of `RiskOptions`.
struct RiskFlags: ParsableArguments {
  @Option(help: "Lower the expected risk of translations, as this measure has it.")
  var risk: RiskOptions.Measure?

  @Option(help: "Translations drawn of each source to compare (risk).") var riskSamples: Int?

  @Flag(inversion: .prefixedNo, help: "Compare the reference with them (risk).")
  var riskReference: Bool?

  @Option(help: "Power of the probabilities by which they count (risk).")
  var riskSharpness: Float?

  @Option(help: "Weight of the risk beside the cross-entropy.") var riskShare: Float?

  func apply(to options: inout RiskOptions) {
    options.measure = risk ?? options.measure
    options.samples = riskSamples ?? options.samples
    options.includesReference = riskReference ?? options.includesReference
    options.sharpness = riskSharpness ?? options.sharpness
    options.share = riskShare ?? options.share
  }
}

extension RiskOptions.Measure: ExpressibleByArgument {}
