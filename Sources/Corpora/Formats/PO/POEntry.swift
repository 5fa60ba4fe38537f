/// One message of a gettext catalogue, as its lines add up.
struct POEntry {
  /// The line of its `msgid`; nil as long as there is none.
  private(set) var line: Int?
  /// The first thing that is wrong with it.
  private(set) var error: CorpusError?

  private var context: String?
  private var source: String?
  private var plural: String?
  private var translations: [(number: Int, text: String)] = []
  private var comments: [String] = []
  private var isFuzzy = false
  private var isObsolete = false
  private var last: POLine.Keyword?

  /// Whether there is nothing of a message yet; comments alone are none.
  var isEmpty: Bool { last == nil && error == nil }

  /// The first damage counts.
  mutating func fail(_ error: CorpusError) {
    self.error = self.error ?? error
  }

  /// Whether `line` belongs to the next message.
  func isComplete(before line: POLine) -> Bool {
    switch line {
    case .obsolete(let inner): isComplete(before: inner)
    case .blank: !isEmpty && (error != nil || !translations.isEmpty)
    case .comment: !translations.isEmpty
    case .keyword(.context, _): !translations.isEmpty
    case .keyword(.source, _): source != nil || !translations.isEmpty
    case .keyword, .continuation: false
    }
  }

  mutating func read(_ line: POLine, number: Int, file: String) {
    switch line {
    case .blank: break
    case .obsolete(let inner):
      isObsolete = true
      read(inner, number: number, file: file)
    case .comment(.flags, let flags):
      isFuzzy = isFuzzy || flags.split { ", \t".contains($0) }.contains("fuzzy")
    case .comment(.text, let text):
      if !text.isEmpty { comments.append(text) }
    case .comment(.other, _): break
    case .keyword(let keyword, let text):
      last = keyword
      if keyword == .source { self.line = number }
      // Only lines without a keyword go on; a second one is the rest of a message that lost its beginning.
      if has(keyword) {
        fail(
          .damaged(file: file, line: number, .notPO(reason: "a keyword that stood there already")))
      }
      append(text, to: keyword)
    case .continuation(let text):
      if let last {
        append(text, to: last)
      } else {
        fail(.damaged(file: file, line: number, .notPO(reason: "text without a keyword before it")))
      }
    }
  }

  private func has(_ keyword: POLine.Keyword) -> Bool {
    switch keyword {
    case .context: context != nil
    case .source: source != nil
    case .plural: plural != nil
    case .translation(let number): translations.contains { $0.number == number }
    }
  }

  private mutating func append(_ text: String, to keyword: POLine.Keyword) {
    switch keyword {
    case .context: context = (context ?? "") + text
    case .source: source = (source ?? "") + text
    case .plural: plural = (plural ?? "") + text
    case .translation(let number):
      if let index = translations.firstIndex(where: { $0.number == number }) {
        translations[index].text += text
      } else {
        translations.append((number, text))
      }
    }
  }

  /// Why it gives no pairs; nil also for the header, which gives none either.
  var skipReason: SkipReason? {
    if isObsolete { return .obsolete }
    if isHeader { return nil }
    if isFuzzy { return .fuzzy }
    return pairs.isEmpty ? .untranslated : nil
  }

  private var isHeader: Bool { source?.isEmpty == true && context == nil }

  /// The translated forms.
  var pairs: [SentencePair] {
    guard let source, !isHeader else { return [] }
    return translations.filter { !$0.text.isEmpty }.map { number, text in
      SentencePair(source: number == 0 ? source : plural ?? source, target: text)
    }
  }

  /// The context, then the comments.
  var notes: [Note] {
    let context = (context ?? "").isEmpty ? [] : [Note(name: "context", text: context ?? "")]
    return context + comments.map { Note(name: "comment", text: $0) }
  }
}
