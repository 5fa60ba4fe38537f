import Corpora
import Text

/// The labels of a task: a model knows them by their numbers, from 0.
public struct Labels: Sendable {
  /// As the corpus spells them.
  public let names: [String]
  private let tokenizer: Tokenizer

  /// - Parameter tokenizer: whose entries are the labels
  public init(_ tokenizer: Tokenizer) {
    self.tokenizer = tokenizer
    names = (Int32(Vocabulary.firstLearned)..<Int32(tokenizer.vocabulary.count)).map {
      tokenizer.decode([$0])
    }
  }

  public var count: Int { names.count }

  /// The number of a label; nil if there is none of that name.
  public func number(of name: String) -> Int32? {
    let ids = tokenizer.encode(name)
    guard ids.count == 1, ids[0] >= Vocabulary.firstLearned else { return nil }
    return ids[0] - Int32(Vocabulary.firstLearned)
  }

  /// The numbers of labels with spaces between them; nil if there is none, or one of them is not known.
  public func numbers(in text: String) -> [Int32]? {
    let numbers = text.spacedWords.map(number)
    return numbers.isEmpty || numbers.contains(nil) ? nil : numbers.compactMap { $0 }
  }
}
