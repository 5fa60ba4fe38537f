import Corpora
import Foundation

/// A file of translations, one a line, that is written to as they are found, so that what was begun can be gone on with.
///
/// It is open until the program ends.
struct TranslationFile {
  /// What becomes of a file that is there already.
  enum Existing {
    case refused, overwritten, resumed
  }

  let stream: TextStream
  /// Complete lines that the file had, behind which translations are written.
  let linesFound: Int
  /// Whether a last line without its end was dropped.
  let droppedLine: Bool

  private static let chunkSize = 1 << 20

  /// Opens the file for writing. A pipe or a device is written to whatever is said about `existing`.
  ///
  /// - Parameter input: the path of the file that is translated, `-` for standard input; it must be another.
  /// - Throws: `Failure` if the file must not be written to, `OutputError` if it cannot be.
  init(path: String, existing: Existing, input: String) throws {
    let found = FileIdentity(path: path)
    if let found, found.isRegular, found == FileIdentity(path: input) {
      throw Failure("\(path): is what is translated; expected another --output", kind: .usage)
    }
    let isSpecial = found?.isRegular == false
    if found != nil, !isSpecial, existing == .refused {
      throw Failure(
        "\(path): exists already; --resume goes on behind its last line, --overwrite replaces it",
        kind: .usage)
    }
    let isResumed = existing == .resumed && !isSpecial
    let flags = isSpecial ? O_WRONLY : O_RDWR | O_CREAT | (isResumed ? 0 : O_TRUNC)
    let descriptor = open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputError(name: path, code: errno) }
    stream = TextStream(name: path, descriptor: descriptor)
    guard isResumed else {
      (linesFound, droppedLine) = (0, false)
      return
    }
    (linesFound, droppedLine) = try Self.cutBehindLastLine(stream)
  }

  /// Passes over the lines whose translations the file has.
  ///
  /// - Returns: what a person should know of it.
  /// - Throws: `CorpusError`, `Failure` if there are fewer lines.
  func skipTranslatedLines(of reader: RequestReader) throws -> String {
    let lines = try reader.skip(linesFound)
    guard lines == linesFound else {
      throw Failure(
        "\(stream.name): has \(linesFound) lines, \(reader.name) only \(lines); "
          + "expected translations of its first lines, or --overwrite", kind: .badData)
    }
    return "\(stream.name): has \(linesFound) lines"
      + (droppedLine ? " and a part of one, which is dropped" : "")
      + "; going on at line \(linesFound + 1) of \(reader.name)"
  }

  /// Drops what follows the last line feed, and goes there.
  private static func cutBehindLastLine(
    _ file: TextStream
  ) throws -> (lines: Int, droppedLine: Bool) {
    var buffer = [UInt8](repeating: 0, count: chunkSize)
    var (size, end, lines) = (0, 0, 0)
    while true {
      let count = read(file.descriptor, &buffer, chunkSize)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw OutputError(name: file.name, code: errno) }
      if count == 0 { break }
      for (offset, byte) in buffer[..<count].enumerated() where byte == UInt8(ascii: "\n") {
        lines += 1
        end = size + offset + 1
      }
      size += count
    }
    guard ftruncate(file.descriptor, off_t(end)) == 0,
      lseek(file.descriptor, off_t(end), SEEK_SET) >= 0
    else { throw OutputError(name: file.name, code: errno) }
    return (lines, end < size)
  }
}
