/// Which columns of a table are source and target, and what the others are called.
struct TableColumns {
  private let source: Int
  private let target: Int
  /// What the first line calls the columns; empty where it does not.
  private let names: [String]

  /// The first two columns.
  init() {
    (source, target, names) = (0, 1, [])
  }

  /// - Parameters:
  ///   - options: the columns that are asked for; the first two if none are, a label before its text.
  ///   - header: the first line, if it names the columns.
  ///   - file: for errors.
  /// - Throws: `CorpusError` if a name is not among those of the first line.
  init(_ options: ReadingOptions, header: [String], file: String) throws {
    func index(of column: Column) throws -> Int {
      switch column {
      case .number(let number): return number - 1
      case .name(let name):
        guard let index = header.firstIndex(of: name) else {
          throw CorpusError.unknownColumn(file: file, name: name, columns: header)
        }
        return index
      }
    }
    names = header
    // Of a label and its text the label usually comes first, though it is the target.
    let usual = options.task == .classify ? (source: 1, target: 0) : (source: 0, target: 1)
    source = try options.columns.map { try index(of: $0.source) } ?? usual.source
    target = try options.columns.map { try index(of: $0.target) } ?? usual.target
  }

  /// The unit that a line of fields is; a line of one blank field is a pair of empty sentences.
  ///
  /// - Throws: `CorpusError` if there are too few fields.
  func unit(of fields: [some StringProtocol], origin: Origin) throws -> TranslationUnit {
    guard max(source, target) < fields.count else {
      if fields.count == 1, String(fields[0]).isBlank {
        return TranslationUnit(pair: SentencePair(source: "", target: ""), origin: origin)
      }
      throw CorpusError.damaged(
        file: origin.files[0], line: origin.line,
        .missingColumn(number: max(source, target) + 1, found: fields.count))
    }
    let pair = SentencePair(source: String(fields[source]), target: String(fields[target]))
    guard fields.count > 2 else { return TranslationUnit(pair: pair, origin: origin) }
    let others = fields.indices.filter { $0 != source && $0 != target && !fields[$0].isEmpty }
    let notes = others.map { Note(name: name(of: $0), text: String(fields[$0])) }
    return TranslationUnit(pair: pair, origin: origin, notes: notes)
  }

  private func name(of index: Int) -> String {
    names.indices.contains(index) ? names[index] : "\(index + 1)"
  }
}
