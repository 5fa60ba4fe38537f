import Tensors

/// Several models that share a target vocabulary, as one: `p ∝ Π p_m^{w_m}`.
///
/// The log-linear mean is the ensemble of Marian and of Sockeye; it lets every member veto.
public final class Ensemble<Member: StepModel>: StepModel {
  public typealias State = [Member.State]

  public let vocabularySize: Int
  private let members: [Member]
  /// They add up to 1.
  private let weights: [Float]
  private let workspace = Workspace()

  /// - Parameters:
  ///   - members: at least one, all with as many tokens
  ///   - weights: one for each member, positive
  public init(_ members: [Member], weights: [Float]) {
    precondition(
      !members.isEmpty && members.count == weights.count,
      "Ensemble: \(members.count) members, \(weights.count) weights")
    vocabularySize = members[0].vocabularySize
    for member in members {
      precondition(
        member.vocabularySize == vocabularySize,
        "Ensemble: \(member.vocabularySize) and \(vocabularySize) tokens")
    }
    self.members = members
    let sum = weights.reduce(0, +)
    self.weights = weights.map { $0 / sum }
  }

  public func step(_ tokens: [Int32], _ state: inout State) -> Matrix {
    workspace.reset()
    let sum = workspace.zeros(tokens.count, vocabularySize)
    for (index, member) in members.enumerated() {
      let result = member.step(tokens, &state[index])
      workspace.backend.scale(result, by: weights[index])
      workspace.backend.add(result, to: sum)
    }
    workspace.backend.logSoftmax(sum)
    return sum
  }

  public func select(_ rows: [Int], from state: State) -> State {
    zip(members, state).map { $0.select(rows, from: $1) }
  }

  /// The weighted mean of the members that have attention.
  public func attention(ofRow row: Int) -> [Float] {
    .weightedMean(
      of: zip(members, weights).map { (values: $0.attention(ofRow: row), weight: $1) })
  }
}
