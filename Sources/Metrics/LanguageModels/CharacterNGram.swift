import Foundation

/// A model of character n-grams, smoothed by interpolation with shorter ones (Witten & Bell 1991; Chen & Goodman 1998,
/// section 2.5): what a recurrent model of short texts must beat.
///
/// A character is a Unicode scalar. Below the unigrams lies the same probability for every scalar that there is, so
/// nothing is unknown, and the probabilities of all scalars and of the end sum to 1 in every context.
public struct CharacterNGram: Sendable {
  /// The longest n-gram.
  public let order: Int

  private var contexts: [[Symbol]: Counts] = [:]

  /// A scalar, or one of the two below.
  private typealias Symbol = UInt32
  private static let start: Symbol = 0x11_0000
  private static let end: Symbol = 0x11_0001
  /// All scalars, surrogates are none, and the end.
  private static let symbolCount = 0x11_0000 - 0x800 + 1

  /// What follows a context.
  private struct Counts: Sendable {
    var total = 0
    var followers: [Symbol: Int] = [:]
  }

  /// Counts the n-grams of texts; each begins and ends by itself.
  ///
  /// - Parameters:
  ///   - texts: what is learned from
  ///   - order: the longest n-gram, 1 or more
  public init(_ texts: some Sequence<String>, order: Int = 4) {
    precondition(order >= 1, "CharacterNGram: order \(order)")
    self.order = order
    for text in texts {
      let symbols = symbols(of: text)
      for place in (order - 1)..<symbols.count {
        for length in 0..<order {
          let context = Array(symbols[(place - length)..<place])
          contexts[context, default: Counts()].total += 1
          contexts[context, default: Counts()].followers[symbols[place], default: 0] += 1
        }
      }
    }
  }

  /// −ln p of a text and its end.
  public func nats(of text: String) -> Double {
    let symbols = symbols(of: text)
    return ((order - 1)..<symbols.count).reduce(0) { sum, place in
      sum - log(probability(of: symbols[place], behind: symbols[..<place].suffix(order - 1)))
    }
  }

  /// How surprising texts are; tokens and characters are the scalars and the ends.
  public func perplexity(of texts: some Sequence<String>) -> Perplexity {
    var (nats, characters) = (0.0, 0)
    for text in texts {
      nats += self.nats(of: text)
      characters += text.unicodeScalars.count + 1
    }
    return Perplexity(nats: nats, tokens: characters, characters: characters)
  }

  /// The probability that a scalar follows the beginning of a text; nil asks for its end.
  public func probability(of scalar: Unicode.Scalar?, after beginning: String) -> Double {
    probability(
      of: scalar?.value ?? Self.end, behind: symbols(of: beginning).dropLast().suffix(order - 1))
  }

  /// p(c | h) = (n(h c) + t(h) p(c | h′)) / (n(h) + t(h)), where t(h) is how many different symbols follow h and h′ is
  /// h without its first symbol.
  private func probability(of symbol: Symbol, behind context: ArraySlice<Symbol>) -> Double {
    var probability = 1 / Double(Self.symbolCount)
    for length in 0...context.count {
      // A context that was never seen says nothing.
      guard let counts = contexts[Array(context.suffix(length))] else { break }
      let kinds = Double(counts.followers.count)
      probability =
        (Double(counts.followers[symbol] ?? 0) + kinds * probability)
        / (Double(counts.total) + kinds)
    }
    return probability
  }

  private func symbols(of text: String) -> [Symbol] {
    [Symbol](repeating: Self.start, count: order - 1) + text.unicodeScalars.map(\.value)
      + [Self.end]
  }
}
