import Decoding
import Tensors
import Text

/// The sentences of a line, and what is known of it before it is translated.
struct TranslationPlan {
  let sentences: [Sentence]
  let unknownWords: [String]
  /// White space behind each sentence but the last.
  let separators: [String]
}

extension Translator {
  /// What must be searched for to translate a line.
  func plan(_ request: TranslationRequest, options: Options) -> TranslationPlan {
    let line = source.protect(request.line, for: target)
    guard !line.isBlank else {
      return TranslationPlan(sentences: [], unknownWords: [], separators: [])
    }
    let tokens = source.encode(line)
    let sentence = sentence(line, tokens, of: request, text: request.line, isFirst: true, options)
    return TranslationPlan(sentences: [sentence], unknownWords: [], separators: [])
  }

  private func sentence(
    _ line: ProtectedLine, _ tokens: [Int32], of request: TranslationRequest, text: String,
    isFirst: Bool, _ options: Options
  ) -> Sentence {
    let required = options.terms.terms(in: text).map(\.target) + (isFirst ? request.required : [])
    var search = SearchRequest(sourceLength: tokens.count)
    // What is drawn for a sentence depends on nothing but the sentence.
    search.seed = tokens.reduce(0) { SeededGenerator.seed($0, UInt64(bitPattern: Int64($1))) }
    search.required = required.map(target.encodePhrase)
    if isFirst, !request.prefix.isEmpty { search.rules.append(beginning(request.prefix)) }
    if !request.forbidden.isEmpty {
      search.rules.append(
        ForbiddenPhrases(
          request.forbidden.map { target.encodePhrase($0).flatMap(target.spelling(of:)) },
          spellings: spellings))
    }
    let limits = target.slotLimits(of: line)
    if !limits.isEmpty { search.rules.append(TokenLimits(limits)) }
    return Sentence(line: line, tokens: tokens, required: required, request: search)
  }

  /// The rule that makes a translation begin with `prefix`.
  private func beginning(_ prefix: String) -> ForcedBeginning {
    let tokens = target.encodePhrase(prefix)
    let texts = tokens.map { spellings[$0] }
    let endsWord = prefix.last.map(\.isWhitespace) ?? true
    let completions = tokens.indices.map { place -> Set<Int32> in
      let rest = Array(texts[place...].joined())
      guard !endsWord, !rest.isEmpty else { return [] }
      return Set(
        (0..<Int32(target.vocabulary.count)).filter { token in
          let text = spellings[token]
          return text.count > rest.count && text.starts(with: rest)
        })
    }
    return ForcedBeginning(tokens, completions: completions)
  }
}
