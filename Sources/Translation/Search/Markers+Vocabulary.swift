import Models
import Text

extension TranslationBatch.Markers {
  /// Those of every vocabulary of `Text`.
  package static let ofVocabularies = TranslationBatch.Markers(
    start: Vocabulary.start, end: Vocabulary.end)
}
