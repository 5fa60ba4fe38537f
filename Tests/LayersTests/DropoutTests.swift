import Layers
import Tensors
import Testing

struct DropoutTests {
  static func masked(_ dropout: Dropout, count: Int = 20_000) -> [Float] {
    let x = Matrix(rows: 1, columns: count)
    CPUBackend().fill(x, with: 1)
    dropout.apply(to: x, layout: PackedLayout(lengths: [1]), on: CPUBackend())
    return x.values
  }

  @Test func `the share and the mean are right`() {
    let values = Self.masked(Dropout(.init(units: 0.3), seed: 4))
    let dropped = Double(values.filter { $0 == 0 }.count) / Double(values.count)
    #expect(abs(dropped - 0.3) < 0.02)
    let mean = values.reduce(0.0) { $0 + Double($1) } / Double(values.count)
    #expect(abs(mean - 1) < 0.03)
  }

  @Test func `the mask is a matter of seed and place`() {
    let dropout = Dropout(.init(units: 0.5), seed: 4)
    #expect(Self.masked(dropout) == Self.masked(dropout))
    #expect(Self.masked(dropout.at(1)) != Self.masked(dropout.at(2)))
    #expect(Self.masked(dropout) != Self.masked(Dropout(.init(units: 0.5), seed: 5)))
    // Neighbouring masks have nothing in common but chance.
    let pairs = zip(Self.masked(dropout.at(1)), Self.masked(dropout.at(2)))
    let agreement = Double(pairs.filter { ($0 == 0) == ($1 == 0) }.count) / 20_000
    #expect(abs(agreement - 0.5) < 0.03)
  }

  @Test func `no dropout changes nothing`() {
    #expect(Self.masked(.none).allSatisfy { $0 == 1 })
  }

  /// Two sentences, of three tokens and of one: rows 0, 2, 3 and row 1.
  private static let layout = PackedLayout(lengths: [3, 1])

  private static func ones(_ apply: (Matrix) -> Void) -> [[Float]] {
    let x = Matrix(rows: 4, columns: 500)
    CPUBackend().fill(x, with: 1)
    apply(x)
    return (0..<4).map { x.rows($0..<$0 + 1).values }
  }

  @Test func `a variational mask stays the same for all steps of a sentence`() {
    let dropout = Dropout(.init(units: 0.5, isVariational: true), seed: 4)
    let rows = Self.ones { dropout.apply(to: $0, layout: Self.layout, on: CPUBackend()) }
    #expect(rows[0].contains(0) && rows[0].contains(2))
    #expect(rows[2] == rows[0] && rows[3] == rows[0])
    #expect(rows[1] != rows[0])
    let plain = Dropout(.init(units: 0.5), seed: 4)
    let others = Self.ones { plain.apply(to: $0, layout: Self.layout, on: CPUBackend()) }
    #expect(others[2] != others[0])
  }

  @Test func `words are dropped whole`() {
    let dropout = Dropout(.init(sourceWords: 0.5), seed: 4)
    let x = Matrix(rows: 2000, columns: 3)
    CPUBackend().fill(x, with: 1)
    dropout.apply(toWords: x, rate: dropout.rates.sourceWords, on: CPUBackend())
    let rows = (0..<x.rows).map { x.rows($0..<$0 + 1).values }
    #expect(rows.allSatisfy { $0 == [0, 0, 0] || $0 == [2, 2, 2] })
    #expect(abs(rows.filter { $0[0] == 0 }.count - 1000) < 100)
  }
}
