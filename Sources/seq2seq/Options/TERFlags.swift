import ArgumentParser
import Metrics

/// How TER is counted.
struct TERFlags: ParsableArguments {
  @Flag(help: "To TER, upper and lower case differ.")
  var terCaseSensitive = false

  @Flag(help: "TER sets signs apart from words.")
  var terNormalized = false

  @Flag(help: "TER leaves signs out.")
  var terNoPunct = false

  @Flag(help: "TER does so for Chinese and Japanese as well.")
  var terAsianSupport = false

  var metric: TER {
    var metric = TER()
    metric.caseSensitive = terCaseSensitive
    metric.normalized = terNormalized
    metric.withoutPunctuation = terNoPunct
    metric.asianSupport = terAsianSupport
    return metric
  }
}
