/// What a handler has found and nobody has fetched yet, and what it has passed over.
struct XMLUnits {
  let file: String
  let source: String
  let target: String
  private(set) var skipped: SkipCounts = [:]

  private let files: [String]
  private var waiting: [Result<TranslationUnit, CorpusError>] = []
  /// The languages that were met where one of those asked for was missing.
  private var languages: Set<String> = []

  init(file: String, source: String, target: String) {
    (self.file, self.source, self.target) = (file, source, target)
    files = [file]
  }

  mutating func add(_ pair: SentencePair, line: Int, name: String?, notes: [Note]) {
    let origin = Origin(files: files, line: line, unit: name)
    waiting.append(.success(TranslationUnit(pair: pair, origin: origin, notes: notes)))
  }

  mutating func add(_ damage: Damage, line: Int) {
    waiting.append(.failure(.damaged(file: file, line: line, damage)))
  }

  mutating func skip(_ reason: SkipReason) { skipped.add(reason) }

  /// Passes over a unit that lacks one of the languages and has these.
  mutating func skip(languages: some Sequence<String>) {
    skipped.add(.otherLanguages)
    self.languages.formUnion(languages)
  }

  mutating func take() -> ArraySlice<Result<TranslationUnit, CorpusError>> {
    defer { waiting.removeAll() }
    return waiting[...]
  }

  /// The error where the document ends without any unit because all are in other languages.
  var otherLanguages: CorpusError? {
    guard !languages.isEmpty || skipped[.otherLanguages] != nil else { return nil }
    return .otherLanguages(file: file, asked: [source, target], found: languages.sorted())
  }
}
