import Corpora
import Store
import Text

/// What the two vocabularies of a corpus with labels are: one of its text, one of all labels.
extension VocabularyFlags {
  /// How both sides are learned, source first.
  ///
  /// - Throws: `TextError.invalidOption`; `Failure` if the vocabulary of another program is asked for
  func sides(for corpus: CorpusRecord) throws -> [PairLearner.Side] {
    guard fromCodes.isEmpty, fromSentencepiece.isEmpty else {
      throw Failure(
        "corpus \(corpus.name) is of the task \(corpus.task.rawValue), and no other program's vocabulary has its "
          + "labels; leave out --from-codes and --from-sentencepiece", kind: .usage)
    }
    return try corpus.languages.map { language in
      language == corpus.task.labelLanguage
        ? labels : try text(of: corpus.task, language: language)
    }
  }

  /// All that stands between spaces is an entry, however rare, for there is no other way to say it.
  private var labels: PairLearner.Side {
    var options = VocabularyOptions()
    options.model = .word
    options.size = .max
    options.minimumFrequency = 1
    var text = TextOptions()
    text.splitsAtSpaces = true
    return (options, text)
  }

  private func text(of task: Task, language: String) throws -> PairLearner.Side {
    var options = vocabularyOptions
    options.model = model ?? (task == .generate ? .character : .word)
    var text = try textOptions(locale: language)
    // A tag belongs to a word as the corpus cuts it, whatever Unicode's rules say of it.
    text.splitsAtSpaces = (task == .tag || task == .map) && options.model == .word
    try text.validate()
    return (options, text)
  }
}
