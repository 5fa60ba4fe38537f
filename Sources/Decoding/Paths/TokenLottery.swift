import Foundation
import Tensors

/// Draws one token of a distribution.
struct TokenLottery {
  private let options: SamplingOptions
  private var generator: SeededGenerator

  /// - Parameter seeds: what decides the numbers beside the seed of the options
  init(_ options: SamplingOptions, seeds: UInt64...) {
    self.options = options
    generator = SeededGenerator(
      seed: seeds.reduce(options.seed) { SeededGenerator.seed($0, $1) })
  }

  /// - Parameters:
  ///   - row: log-probabilities
  ///   - forbidden: tokens that are never drawn
  ///   - allows: whether a token may be drawn
  /// - Returns: nil if none is possible
  mutating func draw(
    from row: UnsafeBufferPointer<Float>, except forbidden: [Int32], where allows: (Int32) -> Bool
  ) -> Int32? {
    let tickets = tickets(row, except: forbidden, where: allows)
    let drawn = generator.nextUnitFloat() * tickets.reduce(0) { $0 + $1.weight }
    var sum: Float = 0
    for ticket in tickets {
      sum += ticket.weight
      if drawn < sum { return ticket.token }
    }
    // Rounding may leave the sum behind the number drawn.
    return tickets.last?.token
  }

  private struct Ticket {
    let token: Int32
    /// Its probability, up to a common factor.
    let weight: Float
  }

  private func tickets(
    _ row: UnsafeBufferPointer<Float>, except forbidden: [Int32], where allows: (Int32) -> Bool
  ) -> [Ticket] {
    var candidates: [(token: Int32, logProbability: Float)]
    if options.topK > 0, options.topK < row.count {
      var top = TopTokens(options.topK, except: forbidden)
      top.add(row, after: 0, of: 0, where: allows)
      candidates = top.candidates.map { ($0.token, $0.logProbability) }
    } else {
      candidates = row.indices.lazy.map { (Int32($0), row[$0]) }.filter {
        $0.1 > -.infinity && !forbidden.contains($0.0) && allows($0.0)
      }
    }
    guard let greatest = candidates.lazy.map(\.logProbability).max() else { return [] }
    let tickets = candidates.map {
      Ticket(
        token: $0.token, weight: exp(($0.logProbability - greatest) / options.temperature))
    }
    return options.topP < 1 ? nucleus(of: tickets) : tickets
  }

  /// The fewest tickets that together weigh at least `topP` of all.
  private func nucleus(of tickets: [Ticket]) -> [Ticket] {
    let total = tickets.reduce(0) { $0 + $1.weight }
    // What weighs less than this together weighs less than what is left out, so it need not be sorted.
    let least = (1 - options.topP) * total / Float(tickets.count)
    let sorted = tickets.filter { $0.weight >= least }
      .sorted { ($1.weight, $0.token) < ($0.weight, $1.token) }
    var sum: Float = 0
    var kept: [Ticket] = []
    for ticket in sorted {
      kept.append(ticket)
      sum += ticket.weight
      if sum >= options.topP * total { break }
    }
    return kept
  }
}
