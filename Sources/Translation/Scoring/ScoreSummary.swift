import Foundation

/// How well a model expects translations, taken together.
///
/// The end of a line is something that the model must expect too: it counts as a token, as a word and as a character,
/// as it does in language models.
public struct ScoreSummary: Sendable, Equatable {
  public private(set) var sentences = 0
  /// Target tokens, end markers included.
  public private(set) var tokens = 0
  /// Target words, ends of lines included.
  public private(set) var words = 0
  /// Code points of the targets, ends of lines included.
  public private(set) var characters = 0
  /// Sum over all tokens; nats.
  public private(set) var logProbability = 0.0

  public init() {}

  init(of translation: ScoredTranslation) { add(translation) }

  public mutating func add(_ translation: ScoredTranslation) {
    sentences += 1
    tokens += translation.logProbabilities.count
    words += translation.words.count + 1
    characters += translation.characters + 1
    logProbability += translation.logProbabilities.reduce(0) { $0 + Double($1) }
  }

  /// Nats per token: the loss of training; 0 if there are none.
  public var loss: Double { tokens == 0 ? 0 : -logProbability / Double(tokens) }
  /// `exp` of the nats per token.
  public var tokenPerplexity: Double { exp(loss) }
  /// `exp` of the nats per word.
  public var wordPerplexity: Double { words == 0 ? 1 : exp(-logProbability / Double(words)) }
  /// Bits that a character takes to be written down with the model's help.
  public var bitsPerCharacter: Double {
    characters == 0 ? 0 : -logProbability / log(2) / Double(characters)
  }
}
