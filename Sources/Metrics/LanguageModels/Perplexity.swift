import Foundation

/// How surprised a model is by text, from the negative log-likelihood of all of it.
public struct Perplexity: Equatable, Sendable {
  /// −Σ ln p over all tokens, the ends of sequences included.
  public let nats: Double
  /// The number of tokens that were predicted, the ends of sequences included.
  public let tokens: Int
  /// The number of characters of the same text; an end counts as one as well.
  public let characters: Int

  public init(nats: Double, tokens: Int, characters: Int) {
    self.nats = nats
    self.tokens = tokens
    self.characters = characters
  }

  /// e to the power of the mean of a token; 1 where there is nothing.
  public var value: Double { exp(Self.mean(nats, tokens)) }

  /// The mean of a token, in bits.
  public var bitsPerToken: Double { Self.mean(nats, tokens) / M_LN2 }

  /// The mean of a character, in bits: it compares models with different tokens.
  public var bitsPerCharacter: Double { Self.mean(nats, characters) / M_LN2 }

  private static func mean(_ sum: Double, _ count: Int) -> Double {
    count == 0 ? 0 : sum / Double(count)
  }
}
