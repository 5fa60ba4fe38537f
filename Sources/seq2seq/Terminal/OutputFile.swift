import Corpora

/// A file that a person asked for by name.
enum OutputFile {
  /// Replaces the file in one move; a pipe or a device is written to.
  ///
  /// - Throws: `OutputError` if it cannot be written.
  static func write(_ text: String, to path: String) throws {
    let output = try TextOutput(path: path)
    try output.write(text)
    try output.finish()
  }
}
