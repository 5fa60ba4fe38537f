import Corpora

/// What was asked of one call of `train`.
struct TrainingRequest {
  let corpus: CorpusArgument
  /// Nil for whatever the corpus teaches.
  let task: Task?
  /// The language of the sources; of the texts where labels are no language. Nil for that of the corpus.
  let source: String?
  /// The language of translations.
  let target: String?
  let directory: String
  /// The directory of the model whose weights come first; nil for random ones.
  let startingModel: String?
  let resumes: Bool
  let overwrites: Bool
  let options: ConfigurationFlags
  let threads: Int
  let log: LogFlags
  let isQuiet: Bool

  /// Whether nothing but the log is told.
  var isSilent: Bool { isQuiet || log.isOnStandardError }
}
