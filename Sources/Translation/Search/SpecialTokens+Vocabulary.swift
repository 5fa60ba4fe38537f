import Decoding
import Text

extension SpecialTokens {
  /// Those of every vocabulary of `Text`; what is searched for has none of the others in it.
  package static let ofVocabularies = SpecialTokens(
    start: Vocabulary.start, end: Vocabulary.end,
    forbidden: [Vocabulary.padding, Vocabulary.unknown, Vocabulary.start])
}
