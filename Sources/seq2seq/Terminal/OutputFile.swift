import Corpora
import Foundation

/// A file that a person asked for by name.
enum OutputFile {
  /// Replaces the file in one move.
  ///
  /// - Throws: `Failure` if it cannot be written.
  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure("\(path): cannot be written: \(error.localizedDescription)", kind: .inputOutput)
    }
  }
}
