import Corpora
import Text

/// Standard input to standard output, one line out for every line in, as soon as it can be had.
enum LineFilter {
  private static let bytesAtATime = 1 << 16

  /// - Throws: `CorpusError`, `OutputError`; `Failure` with the number of the line if `body` throws a `TextError`.
  ///   What precedes that line is written all the same.
  static func run(_ body: (String) throws -> String) throws {
    let reader = try LineReader(path: "-")
    var waiting = ""
    do {
      while let line = try reader.next() {
        do {
          waiting += try body(line) + "\n"
        } catch let error as TextError {
          throw Failure("\(reader.name):\(reader.line): \(error)", kind: .badData)
        }
        if try waiting.utf8.count >= bytesAtATime || !reader.isReady() {
          try StandardOutput.write(waiting)
          waiting.removeAll(keepingCapacity: true)
        }
      }
    } catch {
      try StandardOutput.write(waiting)
      throw error
    }
    try StandardOutput.write(waiting)
  }
}
