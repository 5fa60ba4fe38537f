import Corpora
import Models
import Text

/// Text as the model of a task with labels reads it.
public struct TextReader: Sendable {
  private let task: Task
  private let tokenizer: Tokenizer
  /// Nil where words are not spelled.
  private let alphabet: Alphabet?

  /// - Parameters:
  ///   - task: one whose sources are text
  ///   - tokenizer: of the text
  ///   - options: of the model
  public init(of task: Task, _ tokenizer: Tokenizer, options: ModelOptions) {
    self.task = task
    self.tokenizer = tokenizer
    alphabet = options.characterSize > 0 ? Alphabet(of: tokenizer) : nil
  }

  /// What each label is of: the words of a text, or all of it; nothing of a blank text.
  public func parts(of text: String) -> [String] {
    switch task {
    case .tag, .map: Self.words(of: text)
    case .translate, .classify, .generate: text.allSatisfy(\.isWhitespace) ? [] : [text]
    }
  }

  /// What the model reads at a time: all of a text, or each word by itself where no other word counts.
  public func sources(of text: String) -> [[Int32]] {
    switch task {
    case .map: Self.words(of: text).map(encode)
    case .tag, .translate, .classify, .generate: parts(of: text).isEmpty ? [] : [encode(text)]
    }
  }

  /// Token ids; for each word one, and its spelling where the model reads it, if words have labels. Of a vocabulary of words,
  /// what is no entry is one unknown token: bytes of rare words teach nothing.
  public func encode(_ text: String) -> [Int32] {
    guard task == .tag || task == .map else {
      let ids = tokenizer.encode(text)
      return tokenizer.model == .word ? Self.withoutBytes(ids) : ids
    }
    let words = Self.words(of: text).map { tokenizer.normalize($0) }
    let ids = words.map { word in
      let ids = tokenizer.encode(word)
      return ids.count == 1 ? ids[0] : Vocabulary.unknown
    }
    guard let alphabet else { return ids }
    var spelled = SpelledWords()
    for (word, id) in zip(words, ids) { spelled.append(id, spelling: alphabet.spell(word)) }
    return spelled.sequence
  }

  /// One unknown token in place of the bytes of each word; a space begins a word.
  private static func withoutBytes(_ ids: [Int32]) -> [Int32] {
    var result: [Int32] = []
    var isInWord = false
    for id in ids {
      let byte = Vocabulary.byte(of: id)
      if byte == nil {
        result.append(id)
      } else if !isInWord || byte == UInt8(ascii: " ") {
        result.append(Vocabulary.unknown)
      }
      isInWord = byte != nil
    }
    return result
  }

  private static func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
