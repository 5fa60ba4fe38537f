import Corpora
import Foundation
import TestSupport

extension ReadingOptions {
  /// German to English.
  static var german: ReadingOptions { ReadingOptions(source: "de", target: "en") }
}

extension CorpusReader {
  /// All units that are left.
  mutating func allUnits() throws -> [TranslationUnit] {
    var units: [TranslationUnit] = []
    while let unit = try nextUnit() { units.append(unit) }
    return units
  }

  /// All units that are left, and the errors between them that a reader goes on behind.
  mutating func allOutcomes() throws -> (units: [TranslationUnit], errors: [CorpusError]) {
    var (units, errors): ([TranslationUnit], [CorpusError]) = ([], [])
    while true {
      do {
        guard let unit = try nextUnit() else { return (units, errors) }
        units.append(unit)
      } catch let error as CorpusError where error.skipReason != nil {
        errors.append(error)
      }
    }
  }
}

extension CorpusFiles {
  /// All units that are left; in a class it changes no variable.
  func allUnits() throws -> [TranslationUnit] {
    var units: [TranslationUnit] = []
    while let unit = try nextUnit() { units.append(unit) }
    return units
  }
}

/// Writes a file with these bytes, opens it as a person's file and runs `body`.
func reading(
  _ bytes: some Sequence<UInt8>, as name: String, _ options: ReadingOptions = .german,
  _ body: (CorpusFiles, String) throws -> Void
) throws {
  try withTemporaryDirectory { folder in
    let path = try write(bytes, to: name, in: folder)
    try body(CorpusFiles([path], options: options), path)
  }
}

func reading(
  _ text: String, as name: String, _ options: ReadingOptions = .german,
  _ body: (CorpusFiles, String) throws -> Void
) throws {
  try reading(text.utf8, as: name, options, body)
}
