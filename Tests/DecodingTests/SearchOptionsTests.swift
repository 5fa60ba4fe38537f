import Decoding
import Foundation
import Testing

struct SearchOptionsTests {
  @Test func `are valid as they come`() throws {
    try SearchOptions().validate()
    let copy = try JSONDecoder().decode(
      SearchOptions.self, from: JSONEncoder().encode(SearchOptions()))
    #expect(copy == SearchOptions())
  }

  @Test func `name what cannot be`() {
    func refusal(_ change: (inout SearchOptions) -> Void) -> String? {
      var options = SearchOptions()
      change(&options)
      do {
        try options.validate()
        return nil
      } catch { return "\(error)" }
    }
    #expect(refusal { $0.beamSize = 0 } == "option beam-size: expected 1 to 1000, found 0")
    #expect(refusal { $0.lengthNormalization = .average(power: -1) }?.contains("normalize") == true)
    #expect(refusal { $0.lengthNormalization = .wu(alpha: .nan) }?.contains("normalize") == true)
    #expect(refusal { $0.maximumLengthFactor = 0 }?.contains("max-length") == true)
    #expect(refusal { $0.maximumLengthExtra = -1 }?.contains("max-length-extra") == true)
    #expect(refusal { $0.nBest = 6 } == "option n-best: expected 1 to the beam size, found 6")
  }

  @Test func `limit the length by that of the source`() {
    var options = SearchOptions()
    #expect(options.maximumLength(forSourceLength: 13) == 36)
    options.maximumLengthExtra = 0
    #expect(options.maximumLength(forSourceLength: 0) == 1)
  }
}
