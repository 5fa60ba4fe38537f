/// How segmentations are varied in training, so that a model meets many spellings of the same text.
public enum SubwordSampling: Equatable, Sendable {
  /// Each possible merge of byte pair encoding is left out with this probability (Provilkov et al. 2020).
  case dropout(Double)
  /// Segmentations of a unigram language model are drawn by their likelihood to this power (Kudo 2018): 1 follows the
  /// model, less is more random.
  case power(Double)
}

extension RandomNumberGenerator {
  /// A random number from 0 up to, but not including, 1.
  mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }
}
