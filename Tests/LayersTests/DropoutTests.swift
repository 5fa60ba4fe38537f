import Layers
import Tensors
import Testing

struct DropoutTests {
  static func masked(_ dropout: Dropout, count: Int = 20_000) -> [Float] {
    let x = Matrix(rows: 1, columns: count)
    CPUBackend().fill(x, with: 1)
    dropout.apply(to: x, on: CPUBackend())
    return x.values
  }

  @Test func `the share and the mean are right`() {
    let values = Self.masked(Dropout(rate: 0.3, seed: 4))
    let dropped = Double(values.filter { $0 == 0 }.count) / Double(values.count)
    #expect(abs(dropped - 0.3) < 0.02)
    let mean = values.reduce(0.0) { $0 + Double($1) } / Double(values.count)
    #expect(abs(mean - 1) < 0.03)
  }

  @Test func `the mask is a matter of seed and place`() {
    let dropout = Dropout(rate: 0.5, seed: 4)
    #expect(Self.masked(dropout) == Self.masked(dropout))
    #expect(Self.masked(dropout.at(1)) != Self.masked(dropout.at(2)))
    #expect(Self.masked(dropout) != Self.masked(Dropout(rate: 0.5, seed: 5)))
    // Neighbouring masks have nothing in common but chance.
    let pairs = zip(Self.masked(dropout.at(1)), Self.masked(dropout.at(2)))
    let agreement = Double(pairs.filter { ($0 == 0) == ($1 == 0) }.count) / 20_000
    #expect(abs(agreement - 0.5) < 0.03)
  }

  @Test func `no dropout changes nothing`() {
    #expect(Self.masked(.none).allSatisfy { $0 == 1 })
  }
}
