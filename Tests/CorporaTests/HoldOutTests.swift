import Corpora
import Testing

@Suite struct HoldOutTests {
  private let sources = (0..<20_000).map { "sentence number \($0)." }

  @Test func holdsOutItsShare() {
    for share in [0.02, 0.1, 0.5] {
      let holdOut = HoldOut(validationShare: share)
      let held = sources.filter { holdOut.split(of: $0) == .valid }.count
      #expect(abs(Double(held) / Double(sources.count) - share) < 0.01)
    }
    #expect(sources.allSatisfy { HoldOut(validationShare: 0).split(of: $0) == .train })
    #expect(sources.allSatisfy { HoldOut(validationShare: 1).split(of: $0) == .valid })
  }

  @Test func staysTheSameOnEveryMachine() {
    let held = sources.prefix(200).filter { HoldOut().split(of: $0) == .valid }
    #expect(held == [19, 124, 150, 164].map { "sentence number \($0)." })
  }

  @Test func keepsHeldOutWhatASmallerShareHoldsOut() {
    let (small, large) = (HoldOut(validationShare: 0.01), HoldOut(validationShare: 0.03))
    for source in sources where small.split(of: source) == .valid {
      #expect(large.split(of: source) == .valid)
    }
  }

  @Test func treatsComposedAndDecomposedAccentsAlike() {
    for number in 0..<200 {
      let composed = HoldOut.position(of: "caf\u{E9} \(number)")
      #expect(composed == HoldOut.position(of: "cafe\u{301} \(number)"))
    }
  }

  @Test func holdsOutNoMoreThanEnough() {
    #expect(HoldOut(pairCount: 1000).validationShare == HoldOut.defaultShare)
    #expect(HoldOut(pairCount: 1_000_000).validationShare == 0.002)
  }
}
