import ArgumentParser
import Foundation

/// How many threads work. What comes out does not depend on it.
struct ThreadFlags: ParsableArguments {
  @Option(help: "Threads to work on; results do not depend on them. (default: one for each core)")
  var threads: Int?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads: expected 1 to 1024, found \(threads)")
    }
  }

  var count: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }
}
