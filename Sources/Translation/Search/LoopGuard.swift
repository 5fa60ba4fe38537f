import Decoding

/// What is tried, one after another, where a translation goes round in circles.
enum LoopGuard {
  private static let unrepeatedNGram = 3
  private static let coveragePenalty: Float = 0.3

  /// No sequence of tokens twice; then the unread parts of the source count as well; then no beam.
  static func retries(of options: SearchOptions) -> [SearchOptions] {
    var blocked = options
    if options.unrepeatedNGram == 0 { blocked.unrepeatedNGram = unrepeatedNGram }
    var covered = blocked
    covered.coveragePenalty = max(options.coveragePenalty, coveragePenalty)
    covered.beamSize = max(options.beamSize, SearchOptions().beamSize)
    var greedy = blocked
    greedy.coveragePenalty = 0
    greedy.beamSize = 1
    greedy.nBest = 1
    return [blocked, covered, greedy]
  }
}
