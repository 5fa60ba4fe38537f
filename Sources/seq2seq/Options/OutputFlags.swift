import ArgumentParser

/// How much is said on standard error.
struct OutputFlags: ParsableArguments {
  @Flag(help: "No progress, only errors.")
  var quiet = false
}
