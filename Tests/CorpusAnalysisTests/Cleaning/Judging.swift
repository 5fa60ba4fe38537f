import Corpora
import CorpusAnalysis
import Testing

/// Whether one rule, alone, removes a pair of these languages.
func takes(
  _ rule: CleaningRule, _ source: String, _ target: String,
  _ languages: (String, String) = ("en", "fr")
) throws -> Bool {
  var options = CleaningOptions()
  options.rules = [rule]
  var cleaner = try Cleaner(
    options: options, sourceLanguage: languages.0, targetLanguage: languages.1)
  return cleaner.judge(SentencePair(source: source, target: target)) == rule
}
