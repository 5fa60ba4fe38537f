/// How the languages of an XLIFF file relate to those that are asked for.
enum XLIFFDirection {
  case same, reversed, other

  /// A file may leave the target's language out.
  init(source: String?, target: String?, asked: (source: LanguageTag, target: LanguageTag)) {
    func fits(_ language: String?, _ tag: LanguageTag, orMissing: Bool) -> Bool {
      language.map { tag.match($0) != nil } ?? orMissing
    }
    if fits(source, asked.source, orMissing: false), fits(target, asked.target, orMissing: true) {
      self = .same
    } else if fits(source, asked.target, orMissing: false),
      fits(target, asked.source, orMissing: true)
    {
      self = .reversed
    } else {
      self = .other
    }
  }
}
