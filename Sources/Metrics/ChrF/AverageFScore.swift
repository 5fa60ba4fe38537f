/// Averages precision and recall over the orders of n-grams, and gives their F-score.
struct AverageFScore {
  /// What an order is worth that a text does not have, in the authors' own program.
  private static let epsilon = 1e-16

  private let factor: Double
  private var orders = 0.0
  private var sumOfFScores = 0.0
  /// Orders that both texts have.
  private var sharedOrders = 0.0
  private var precisions = 0.0
  private var recalls = 0.0

  init(beta: Int) {
    factor = Double(beta * beta)
  }

  /// Adds an order with the n-grams of the hypothesis, of the reference, and of both.
  mutating func add(hypothesis: Double, reference: Double, matches: Double) {
    let precision = hypothesis > 0 ? matches / hypothesis : Self.epsilon
    let recall = reference > 0 ? matches / reference : Self.epsilon
    let denominator = factor * precision + recall
    sumOfFScores +=
      denominator > 0 ? (1 + factor) * precision * recall / denominator : Self.epsilon
    orders += 1
    if hypothesis > 0, reference > 0 {
      precisions += precision
      recalls += recall
      sharedOrders += 1
    }
  }

  /// 0 to 100
  func score(epsilonSmoothing: Bool) -> Double {
    if epsilonSmoothing { return 100 * sumOfFScores / orders }
    guard sharedOrders > 0 else { return 0 }
    let (precision, recall) = (precisions / sharedOrders, recalls / sharedOrders)
    guard precision + recall > 0 else { return 0 }
    return 100 * ((1 + factor) * precision * recall / (factor * precision + recall))
  }
}
