import ArgumentParser
import Decoding
import Tasks

/// How sequences are drawn.
struct GenerationFlags: ParsableArguments {
  @Option(name: .shortAndLong, help: "Sequences for each line of labels.")
  var count = 1

  @Option(help: "Below 1 the probable becomes more probable.")
  var temperature: Float = 1

  @Option(help: "Draw from so many of the most probable tokens; 0: from all.")
  var topK = 0

  @Option(help: "Draw from the fewest tokens that together have this probability.")
  var topP: Float = 1

  @Option(help: ArgumentHelp("What every sequence begins with.", valueName: "text"))
  var begin = ""

  @Option(help: "Decides what is drawn.")
  var seed: UInt64 = 1

  @Option(help: "Most tokens of a sequence behind its beginning.")
  var maxLength = GenerationOptions().maximumLength

  func validate() throws {
    if !(1...1_000_000).contains(count) {
      throw ValidationError("--count: expected 1 to 1000000, found \(count)")
    }
    do { try options.validate() } catch { throw ValidationError("\(error)") }
  }

  var options: GenerationOptions {
    var options = GenerationOptions()
    options.sampling.temperature = temperature
    options.sampling.topK = topK
    options.sampling.topP = topP
    options.sampling.seed = seed
    options.beginning = begin
    options.maximumLength = maxLength
    return options
  }
}
