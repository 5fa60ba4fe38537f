import Decoding
import Models
import Text

/// Sentences in, sentences out, in the same order.
public struct Translator: Sendable {
  /// A model of an ensemble, and how much its word counts.
  public struct Member: Sendable {
    let model: EncoderDecoder
    let weight: Float

    public init(model: EncoderDecoder, weight: Float = 1) {
      self.model = model
      self.weight = weight
    }
  }

  public let source: Tokenizer
  public let target: Tokenizer
  /// Most tokens of a line that is translated in one go; nil: any number.
  public let longestSource: Int?
  /// What gives translations their confidence; nil: nothing.
  public var confidence: ConfidenceModel?
  let members: [Member]
  let spellings: TokenSpellings

  public init(
    model: EncoderDecoder, source: Tokenizer, target: Tokenizer, longestSource: Int? = nil
  ) {
    self.init(
      [Member(model: model)], source: source, target: target, longestSource: longestSource)
  }

  /// - Parameters:
  ///   - members: at least one, all with the same vocabularies
  ///   - source: of the lines
  ///   - target: of the translations
  ///   - longestSource: most tokens of a line that is translated in one go
  public init(
    _ members: [Member], source: Tokenizer, target: Tokenizer, longestSource: Int? = nil
  ) {
    precondition(!members.isEmpty, "Translator: no model")
    self.members = members
    self.source = source
    self.target = target
    self.longestSource = longestSource
    spellings = TokenSpellings(of: target)
  }

  /// How a batch of sentences is translated.
  public struct Options: Sendable {
    public var search = SearchOptions()
    /// Draws translations instead of searching for the best.
    public var sampling: SamplingOptions?
    /// Takes the candidate that is most like all others instead of the most probable.
    public var minimumBayesRisk: MinimumBayesRisk?
    /// Searches again, and otherwise, where a translation goes round in circles.
    public var guardsAgainstLoops = true
    /// Translates each sentence of a line alone, not only where the line is too long for one go.
    public var splitsSentences = false
    /// Translations of terms that lines may have in them.
    public var terms = Terminology()
    /// Replaces words that the model does not know, and lets it say that it does not know one.
    public var unknownReplacement: UnknownReplacement?
    /// Sentences translated together.
    public var batchSize = 64
    public var threads = 1

    public init() {}
  }

  /// Translates every line; an empty or blank line gives an empty one.
  public func translate(_ lines: [String], options: Options) -> [Translation] {
    translate(lines.map { TranslationRequest($0) }, options: options)
  }

  /// Translates every line, as it is asked for.
  ///
  /// Sentences of similar length are translated together, which changes the time and not the result.
  public func translate(_ requests: [TranslationRequest], options: Options) -> [Translation] {
    let plans = requests.map { plan($0, options: options) }
    let search = Search(
      members: members, vocabularySize: target.vocabulary.count, options: options)
    let outcomes = search.run(plans.flatMap(\.sentences))
    var next = 0
    return plans.map { plan in
      let range = next..<next + plan.sentences.count
      next = range.upperBound
      var translation = translation(of: plan, Array(outcomes[range]), options: options)
      translation.confidence = confidence?.confidence(of: translation)
      return translation
    }
  }
}
