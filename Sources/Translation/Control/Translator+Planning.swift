import Decoding
import Tensors
import Text

/// The sentences of a line, and what is known of it before it is translated.
struct TranslationPlan {
  let sentences: [Sentence]
  let unknownWords: [String]
}

extension Translator {
  /// What must be searched for to translate a line.
  func plan(_ request: TranslationRequest, options: Options) -> TranslationPlan {
    let sections = source.sections(
      of: request.line, for: target, limit: longestSource,
      splitsSentences: options.splitsSentences)
    // The terms of a line that is not split are looked for as they were written.
    let texts = sections.count == 1 ? [request.line] : sections.map(\.text)
    // A phrase that stands in the line as it is, as names do, belongs to the section that has it.
    let required = Dictionary(grouping: request.required) { phrase in
      texts.firstIndex { $0.contains(phrase) } ?? 0
    }
    var seen: Set<String> = []
    return TranslationPlan(
      sentences: sections.indices.map { index in
        sentence(
          sections[index], text: texts[index], required: required[index] ?? [], of: request,
          isFirst: index == 0, options)
      },
      unknownWords: sections.flatMap { source.unknownWords(in: $0.line) }
        .filter { seen.insert($0).inserted })
  }

  private func sentence(
    _ section: LineSection, text: String, required phrases: [String],
    of request: TranslationRequest, isFirst: Bool, _ options: Options
  ) -> Sentence {
    let tokens = section.tokens
    let required = options.terms.terms(in: text).map(\.target) + phrases
    var search = SearchRequest(sourceLength: tokens.count)
    // What is drawn for a sentence depends on nothing but the sentence.
    search.seed = tokens.reduce(0) { SeededGenerator.seed($0, UInt64(bitPattern: Int64($1))) }
    search.required = required.map(target.encodePhrase)
    if isFirst, !request.prefix.isEmpty {
      search.beginning = ForcedBeginning(request.prefix, of: target, spellings: spellings)
    }
    if !request.forbidden.isEmpty {
      search.rules.append(
        ForbiddenPhrases(
          request.forbidden.map { target.encodePhrase($0).flatMap(target.spelling(of:)) },
          spellings: spellings))
    }
    let limits = target.slotLimits(of: section.line)
    if !limits.isEmpty { search.rules.append(TokenLimits(limits)) }
    return Sentence(
      line: section.line, tokens: tokens, followsSpace: isFirst || !section.spaceBefore.isEmpty,
      endsClause: section.endsClause, required: required, request: search)
  }
}
