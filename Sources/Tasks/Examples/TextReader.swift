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
    case .tag, .map: text.spacedWords
    case .translate, .classify, .generate: text.allSatisfy(\.isWhitespace) ? [] : [text]
    }
  }

  /// What the model reads at a time: all of a text, or each word by itself where no other word counts.
  public func sources(of text: String) -> [[Int32]] {
    switch task {
    case .map: text.spacedWords.map(encode)
    case .tag, .translate, .classify, .generate: parts(of: text).isEmpty ? [] : [encode(text)]
    }
  }

  /// Token ids, each with its spelling where the model reads characters.
  ///
  /// Where words have labels, every word is one token. Of a vocabulary of words what is no entry is one unknown token: its
  /// bytes teach nothing, its spelling may.
  public func encode(_ text: String) -> [Int32] {
    let units = task == .tag || task == .map ? words(of: text) : tokens(of: text)
    guard let alphabet else { return units.map(\.id) }
    var spelled = SpelledWords()
    for unit in units { spelled.append(unit.id, spelling: alphabet.spell(unit.text)) }
    return spelled.sequence
  }

  /// Tokens of what `encode` gave, spellings not counted.
  public func length(of source: [Int32]) -> Int {
    alphabet == nil ? source.count : SpelledWords(source).words.count
  }

  private typealias Unit = (id: Int32, text: String)

  private func words(of text: String) -> [Unit] {
    text.spacedWords.map { word in
      let word = tokenizer.normalize(word)
      let ids = tokenizer.encode(word)
      return (ids.count == 1 ? ids[0] : Vocabulary.unknown, word)
    }
  }

  private func tokens(of text: String) -> [Unit] {
    let ids = tokenizer.encode(text)
    guard tokenizer.model == .word else { return ids.map(unit) }
    var units: [Unit] = []
    /// Of the word that is being spelled in bytes.
    var bytes: [UInt8] = []
    func endWord() {
      guard !bytes.isEmpty else { return }
      units.append((Vocabulary.unknown, String(decoding: bytes, as: UTF8.self)))
      bytes = []
    }
    for id in ids {
      let byte = Vocabulary.byte(of: id)
      // A space begins a word.
      if byte == nil || byte == UInt8(ascii: " ") { endWord() }
      if let byte { bytes.append(byte) } else { units.append(unit(id)) }
    }
    endWord()
    return units
  }

  private func unit(_ id: Int32) -> Unit {
    (id, String(decoding: tokenizer.spelling(of: id), as: UTF8.self))
  }
}
