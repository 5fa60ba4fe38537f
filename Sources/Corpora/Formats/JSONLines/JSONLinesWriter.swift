import Foundation

/// Writes a JSON object per line, whose fields have the names of the languages: `{"de":"Hallo","en":"Hello"}`.
public struct JSONLinesWriter: CorpusWriter {
  private let output: TextOutput
  private let languages: (source: String, target: String)
  private let encoder: JSONEncoder

  public init(output: TextOutput, options: WritingOptions) {
    self.output = output
    languages = (options.source, options.target)
    encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
  }

  public mutating func write(_ pair: SentencePair) throws {
    try output.write(
      "{\(try quoted(languages.source)):\(try quoted(pair.source)),"
        + "\(try quoted(languages.target)):\(try quoted(pair.target))}\n")
  }

  public mutating func finish() throws { try output.finish() }

  private func quoted(_ text: String) throws -> String {
    String(decoding: try encoder.encode(text), as: UTF8.self)
  }
}
