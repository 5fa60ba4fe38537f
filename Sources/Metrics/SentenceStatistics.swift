/// What a metric has counted in each sentence of a corpus.
///
/// The score of any selection of sentences is a function of the sums over them. So sentences are compared once, and
/// resampling only adds up.
public struct SentenceStatistics: Equatable, Sendable {
  /// How it was counted.
  public let signature: Signature
  /// The number of sentences.
  public let count: Int
  /// How many numbers a sentence has.
  let width: Int
  /// [count × width]
  let values: [Double]

  /// Compares each hypothesis with its references.
  ///
  /// - Parameters:
  ///   - compare: gives the numbers of a sentence, `width` of them
  init(
    _ hypotheses: [String], _ references: References, signature: Signature, width: Int,
    compare: (_ hypothesis: String, _ references: [String]) -> [Double]
  ) {
    precondition(
      hypotheses.count == references.lines.count,
      "Metric: \(hypotheses.count) hypotheses, \(references.lines.count) lines of references")
    self.signature = signature
    self.width = width
    count = hypotheses.count
    var values: [Double] = []
    values.reserveCapacity(count * width)
    for (hypothesis, references) in zip(hypotheses, references.lines) {
      values += compare(hypothesis, references)
    }
    precondition(
      values.count == count * width,
      "SentenceStatistics: \(values.count) numbers, expected [\(count) × \(width)]")
    self.values = values
  }

  /// The numbers of one sentence.
  subscript(sentence: Int) -> [Double] { Array(values[sentence * width..<(sentence + 1) * width]) }

  /// What nothing adds up to.
  var noSums: [Double] { [Double](repeating: 0, count: width) }

  /// The sums over all sentences.
  var sums: [Double] { sums(of: 0..<count) }

  /// The sums over some of the sentences.
  func sums(of sentences: some Sequence<Int>) -> [Double] {
    var sums = noSums
    for sentence in sentences { add(sentence, to: &sums) }
    return sums
  }

  /// Adds the numbers of a sentence.
  func add(_ sentence: Int, to sums: inout [Double]) {
    let start = sentence * width
    for column in 0..<width { sums[column] += values[start + column] }
  }
}
