import Foundation

/// Reads a JSON object per line; fields that are neither source nor target become notes.
public struct JSONLinesReader: CorpusReader {
  private let lines: LineReader
  private let files: [String]
  private let decoder: JSONDecoder

  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - options: the fields, with dots between the names of nested ones; without them the fields
  ///     are those that have the languages' names.
  /// - Throws: `CorpusError` if it cannot be opened.
  public init(path: String, options: ReadingOptions) throws {
    lines = try LineReader(path: path)
    files = [lines.name]
    decoder = JSONDecoder()
    if let key = JSONObject.columnsKey {
      decoder.userInfo[key] = JSONObject.Columns(
        source: options.columns?.source.text ?? options.source,
        target: options.columns?.target.text ?? options.target)
    }
  }

  public var skipped: SkipCounts { [:] }
  public var bytesRead: Int { lines.bytesRead }

  /// The next unit, or nil after the last line; a blank line is a pair of empty sentences.
  ///
  /// - Throws: `CorpusError` if a line is not UTF-8 or not a JSON object with both fields, and if
  ///   the file has no line at all.
  public mutating func nextUnit() throws -> TranslationUnit? {
    guard let line = try lines.next() else {
      guard lines.line > 0 else { throw CorpusError.empty(file: lines.name) }
      return nil
    }
    let origin = Origin(files: files, line: lines.line)
    guard !line.isBlank else {
      return TranslationUnit(pair: SentencePair(source: "", target: ""), origin: origin)
    }
    do {
      let object = try decoder.decode(JSONObject.self, from: Data(line.utf8))
      return TranslationUnit(
        pair: SentencePair(source: object.source, target: object.target), origin: origin,
        notes: object.notes)
    } catch let damage as Damage {
      throw CorpusError.damaged(file: lines.name, line: lines.line, damage)
    } catch let error as DecodingError {
      throw CorpusError.damaged(
        file: lines.name, line: lines.line, .notJSON(reason: error.shortReason))
    }
  }
}

extension DecodingError {
  /// What Foundation's parser has to say, without the path of types to the place.
  fileprivate var shortReason: String {
    switch self {
    case .typeMismatch: "it is another value"
    case .dataCorrupted(let context):
      (context.underlyingError as NSError?)?.userInfo[NSDebugDescriptionErrorKey] as? String
        ?? context.debugDescription
    default: localizedDescription
    }
  }
}
