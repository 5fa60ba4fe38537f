import Models
import Testing
import Training

struct EncodedPairsTests {
  private let pairs: [TokenPair] = [([4, 5, 6], [7]), ([], [8, 9]), ([4], [])]

  @Test func `pairs come back as they were put in`() {
    let encoded = EncodedPairs(pairs)
    #expect(encoded.count == 3)
    #expect(encoded.sourceLengths == [3, 0, 1])
    #expect(encoded.targetLengths == [1, 2, 0])
    for (place, pair) in pairs.enumerated() { #expect(encoded[place] == pair) }
  }

  @Test func `all at once is one after another`() {
    var appended = EncodedPairs()
    for (source, target) in pairs { appended.append(source: source, target: target) }
    let encoded = EncodedPairs(pairs)
    #expect(encoded.sourceLengths == appended.sourceLengths)
    for place in pairs.indices { #expect(encoded.pair(place, epoch: 3) == appended[place]) }
    #expect(EncodedPairs([]).isEmpty)
  }
}
