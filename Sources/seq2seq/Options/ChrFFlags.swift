import ArgumentParser
import Metrics

/// How chrF and chrF++ are counted.
struct ChrFFlags: ParsableArguments {
  @Option(help: "The longest n-gram of characters that chrF counts.")
  var chrfCharOrder = ChrF().characterOrder

  @Option(help: "The longest n-gram of words. (default: 0 for chrf, 2 for chrf++)")
  var chrfWordOrder: Int?

  @Option(help: "How many times as important recall is to chrF as precision.")
  var chrfBeta = ChrF().beta

  @Flag(help: "To chrF, white space is a character as any other.")
  var chrfWhitespace = false

  @Flag(help: "To chrF, an order without n-grams counts as almost nothing, not as not there.")
  var chrfEpsSmoothing = false

  func validate() throws {
    func require(_ holds: Bool, _ option: String, _ expected: String, _ found: Int) throws {
      guard holds else {
        throw ValidationError("--chrf-\(option): expected \(expected), found \(found)")
      }
    }
    try require((1...100).contains(chrfCharOrder), "char-order", "1 to 100", chrfCharOrder)
    if let chrfWordOrder {
      try require((0...100).contains(chrfWordOrder), "word-order", "0 to 100", chrfWordOrder)
    }
    try require((1...1000).contains(chrfBeta), "beta", "1 to 1000", chrfBeta)
  }

  func metric(_ standard: ChrF, lowercase: Bool) -> ChrF {
    var metric = standard
    metric.characterOrder = chrfCharOrder
    metric.wordOrder = chrfWordOrder ?? standard.wordOrder
    metric.beta = chrfBeta
    metric.lowercase = lowercase
    metric.whitespace = chrfWhitespace
    metric.epsilonSmoothing = chrfEpsSmoothing
    return metric
  }
}
