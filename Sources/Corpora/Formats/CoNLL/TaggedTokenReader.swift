/// Reads words and their tags in columns, a word a line and a blank line between sentences: tables of two columns, the
/// files of CoNLL-2003, and CoNLL-U (<https://universaldependencies.org/format.html>).
///
/// For `tag` a unit is a sentence, for `map` it is a word.
struct TaggedTokenReader: CorpusReader {
  private let lines: LineReader
  private let files: [String]
  private let options: ReadingOptions
  private let isCoNLLU: Bool
  private var parser: TaggedLineParser?

  private var sentence = Sentence()
  private var hasEnded = false

  /// The columns of CoNLL-U by name.
  static let columnNames = [
    "ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC",
  ]
  private static let form = 1
  private static let universalTag = 3

  private struct Sentence {
    var line: Int?
    var name: String?
    var words: [String] = []
    var tags: [String] = []
    /// The first thing that is wrong with it.
    var error: CorpusError?
  }

  /// - Parameters:
  ///   - lines: an open file.
  ///   - format: `conll` or `conllu`.
  ///   - options: the task and the column of the tags.
  init(_ lines: LineReader, format: CorpusFormat, options: ReadingOptions) {
    self.lines = lines
    files = [lines.name]
    self.options = options
    isCoNLLU = format == .conllu
  }

  var skipped: SkipCounts { [:] }
  var bytesRead: Int { lines.bytesRead }

  /// The next sentence or word, or nil after the last.
  ///
  /// - Throws: `CorpusError` if a line is not UTF-8 or lacks word or tag, which costs the whole sentence; if CoNLL-U
  ///   has no column of the name that is asked for; and if the file has no line at all.
  mutating func nextUnit() throws -> TranslationUnit? {
    let parser = try self.parser ?? makeParser()
    self.parser = parser
    return options.task == .map ? try nextWord(parser) : try nextSentence(parser)
  }

  private mutating func nextWord(_ parser: TaggedLineParser) throws -> TranslationUnit? {
    while let line = try nextLine(parser) {
      guard case .token(let word, let tag) = line else { continue }
      return TranslationUnit(
        pair: SentencePair(source: word, target: tag),
        origin: Origin(files: files, line: lines.line))
    }
    return nil
  }

  private mutating func nextSentence(_ parser: TaggedLineParser) throws -> TranslationUnit? {
    while !hasEnded {
      let line: TaggedLine?
      do {
        line = try nextLine(parser)
      } catch let error as CorpusError where error.skipReason != nil {
        // The first one counts.
        sentence.error = sentence.error ?? error
        continue
      }
      switch line {
      case .token(let word, let tag):
        sentence.line = sentence.line ?? lines.line
        sentence.words.append(word)
        sentence.tags.append(tag)
      case .sentenceName(let name): sentence.name = name
      case .other: break
      case .blank:
        if let unit = try finishSentence() { return unit }
      case nil:
        hasEnded = true
        return try finishSentence()
      }
    }
    return nil
  }

  /// Nil if there is no word since the last one.
  private mutating func finishSentence() throws -> TranslationUnit? {
    let finished = sentence
    sentence = Sentence()
    if let error = finished.error { throw error }
    guard let line = finished.line else { return nil }
    return TranslationUnit(
      pair: SentencePair(
        source: finished.words.joined(separator: " "), target: finished.tags.joined(separator: " ")),
      origin: Origin(files: files, line: line, unit: finished.name))
  }

  private func nextLine(_ parser: TaggedLineParser) throws -> TaggedLine? {
    guard let line = try lines.next() else {
      guard lines.line > 0 else { throw CorpusError.empty(file: lines.name) }
      return nil
    }
    do {
      return try parser.parse(line)
    } catch let damage as Damage {
      throw CorpusError.damaged(file: lines.name, line: lines.line, damage)
    }
  }

  private func makeParser() throws -> TaggedLineParser {
    let tag: Int? =
      switch options.tagColumn {
      case nil: isCoNLLU ? Self.universalTag : nil
      case .number(let number)?: number - 1
      case .name(let name)?: try index(of: name)
      }
    return TaggedLineParser(
      isCoNLLU: isCoNLLU, wordColumn: isCoNLLU ? Self.form : 0, tagColumn: tag)
  }

  private func index(of name: String) throws -> Int {
    let names = isCoNLLU ? Self.columnNames : []
    guard let index = names.firstIndex(of: name.uppercased()) else {
      throw CorpusError.unknownTagColumn(file: lines.name, name: name, columns: names)
    }
    return index
  }
}
