import ArgumentParser
import Decoding
import Foundation
import Tensors
import Translation

extension Precision: ExpressibleByArgument {}

/// How translations are searched for: the same flags wherever something is translated.
struct SearchFlags: ParsableArguments {
  @Option(
    name: [
      .customShort("b"), .customLong("beam-size"), .customLong("beam_size", withSingleDash: false),
    ],
    help: "Hypotheses kept at each step; 1 is greedy search.")
  var beamSize = SearchOptions().beamSize

  @Option(
    name: [.customShort("n"), .customLong("normalize")],
    help: "Power of the length that scores are divided by; 0: none.")
  var normalize: Float = 1

  @Option(help: "Most output tokens, as a multiple of the input's.")
  var maxLength = SearchOptions().maximumLengthFactor

  @Option(help: "Sentences translated together.")
  var batchSize = 64

  @Option(help: "What weights are held as: float32, or int8: smaller, faster, nearly as exact.")
  var precision = Precision.float32

  @Option(help: "Threads to work on. (default: one for each core)")
  var threads: Int?

  func validate() throws {
    if batchSize < 1 {
      throw ValidationError("--batch-size: expected 1 or more, found \(batchSize)")
    }
    if let threads, threads < 1 {
      throw ValidationError("--threads: expected 1 or more, found \(threads)")
    }
    do { try searchOptions.validate() } catch { throw ValidationError("\(error)") }
  }

  private var searchOptions: SearchOptions {
    var options = SearchOptions()
    options.beamSize = beamSize
    options.lengthNormalization = .average(power: normalize)
    options.maximumLengthFactor = maxLength
    return options
  }

  var translatorOptions: Translator.Options {
    var options = Translator.Options()
    options.search = searchOptions
    options.batchSize = batchSize
    options.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    return options
  }
}
