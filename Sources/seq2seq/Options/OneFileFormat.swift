import ArgumentParser
import Corpora

/// A format of one file that has both sides, as a person names it.
struct OneFileFormat: ExpressibleByArgument {
  let format: CorpusFormat

  init(_ format: CorpusFormat) { self.format = format }

  init?(argument: String) {
    guard let format = CorpusFormat(rawValue: argument), CorpusFormat.ofOneFile.contains(format)
    else { return nil }
    self.format = format
  }

  var defaultValueDescription: String { format.rawValue }

  static var allValueStrings: [String] { CorpusFormat.ofOneFile.map(\.rawValue) }
  static var allNames: String { allValueStrings.joined(separator: ", ") }
}
