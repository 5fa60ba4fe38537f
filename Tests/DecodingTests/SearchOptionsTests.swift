import Decoding
import Testing

struct SearchOptionsTests {
  @Test func `defaults are valid`() throws { try SearchOptions().validate() }

  @Test(
    arguments: [
      { $0.beamSize = 0 }, { $0.normalization = -1 }, { $0.maximumLengthFactor = 0 },
      { $0.nBest = 6 },
      { $0.normalization = .nan },
    ] as [@Sendable (inout SearchOptions) -> Void])
  func `impossible options are refused`(change: @Sendable (inout SearchOptions) -> Void) {
    var options = SearchOptions()
    change(&options)
    #expect(throws: SearchError.self) { try options.validate() }
  }
}
