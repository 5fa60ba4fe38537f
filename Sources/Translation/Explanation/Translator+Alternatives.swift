import Decoding
import Foundation
import Tensors
import Text

extension Translation {
  /// What may stand at one place of a translation, and how the translation goes on from there.
  public struct Alternative: Sendable, Equatable {
    /// The token at the place; the end marker where the translation would end there.
    public let token: Int32
    /// Of the token, behind the tokens before the place.
    public let probability: Float
    /// Whether it is what stands in the translation.
    public let isOriginal: Bool
    /// The word that the token belongs to; nil where the translation ends.
    public let word: String?
    /// The best translation with this token; it and the original are the same before the place.
    public let part: Part
    /// Of `part`, in one line.
    public let text: String
  }
}

extension Translator {
  /// The words of a part of a translation, and the places of their tokens.
  public func words(of part: Translation.Part) -> [TokenizedWord] {
    target.words(of: part.target, restoring: part.line.contents)
  }

  /// What else may stand at one place of a translation.
  ///
  /// - Parameters:
  ///   - place: of a target token; behind the last it is that of the end marker
  ///   - part: of a translation by this translator
  ///   - count: how many of the most probable tokens
  ///   - options: how each is continued; the best translation is looked for, and none is drawn
  /// - Returns: the most probable first, the original among them; it is one more if it is not one of the `count`
  public func alternatives(
    at place: Int, of part: Translation.Part, count: Int = 5, options: Options
  ) -> [Translation.Alternative] {
    precondition(
      (0...part.target.count).contains(place),
      "Translator.alternatives: place \(place) of \(part.target.count) tokens")
    let beginning = Array(part.target[..<place])
    let original = place < part.target.count ? part.target[place] : Vocabulary.end
    let next = nextTokens(after: beginning, of: part, count: count, with: original)
    // The original is known already, and the rules that led to it may be others.
    var parts = completions(
      of: beginning, with: next.map(\.token).filter { $0 != original }, of: part, options: options)
    parts[original] = part
    return next.compactMap { token, probability in
      parts[token].map { part in
        Translation.Alternative(
          token: token, probability: probability, isOriginal: token == original,
          word: words(of: part).first { $0.tokens.contains(place) }?.text.inOneLine, part: part,
          text: part.text.inOneLine)
      }
    }
  }

  /// The most probable tokens behind a beginning, and `original`, with their probabilities.
  private func nextTokens(
    after beginning: [Int32], of part: Translation.Part, count: Int, with original: Int32
  ) -> [(token: Int32, probability: Float)] {
    let limits = TokenLimits(target.slotLimits(of: part.line))
    let logProbabilities = nextLogProbabilities(after: beginning, of: part.source)
    var top = TopTokens(count, except: SpecialTokens.ofVocabularies.forbidden)
    return logProbabilities.withRow(0) { row in
      top.add(UnsafeBufferPointer(row), after: 0, of: 0) { limits.allows($0, after: beginning) }
      var next = top.candidates.map { (token: $0.token, probability: exp($0.logProbability)) }
      if !next.contains(where: { $0.token == original }) {
        next.append((original, exp(row[Int(original)])))
      }
      return next
    }
  }

  /// Log-probabilities of what follows a beginning: [1 × vocabulary].
  private func nextLogProbabilities(after beginning: [Int32], of source: [Int32]) -> Matrix {
    let models = members.map {
      TranslatorSteps(model: $0.model, vocabularySize: target.vocabulary.count)
    }
    // One model alone is an ensemble as well.
    let ensemble = Ensemble(models, weights: members.map(\.weight))
    var state = members.map { $0.model.start([source], end: Vocabulary.end, in: Workspace()) }
    return beginning.reduce(ensemble.step([Vocabulary.start], &state)) { _, token in
      ensemble.step([token], &state)
    }
  }

  /// For each of some tokens the best translation that has it behind a beginning.
  private func completions(
    of beginning: [Int32], with tokens: [Int32], of part: Translation.Part, options: Options
  ) -> [Int32: Translation.Part] {
    var options = options
    options.sampling = nil
    options.minimumBayesRisk = nil
    options.search.nBest = 1
    let limits = TokenLimits(target.slotLimits(of: part.line))
    let sentences = tokens.map { token in
      let forced = beginning + [token]
      var request = SearchRequest(sourceLength: part.source.count)
      request.beginning = ForcedBeginning(forced, completions: forced.map { _ in [] })
      request.rules = [limits]
      return Sentence(
        line: part.line, tokens: part.source, followsSpace: part.followsSpace,
        endsClause: part.endsClause, required: [], request: request)
    }
    let search = Search(
      members: members, vocabularySize: target.vocabulary.count, options: options)
    var parts: [Int32: Translation.Part] = [:]
    for (index, outcome) in search.run(sentences).enumerated() {
      parts[tokens[index]] = outcome.hypotheses.first.map {
        self.part(of: sentences[index], $0, options)
      }
    }
    return parts
  }
}
