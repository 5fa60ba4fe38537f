import Corpora
import Testing

@Suite struct PairFingerprintTests {
  private func fingerprint(_ pairs: [SentencePair]) -> PairFingerprint {
    var fingerprint = PairFingerprint()
    for pair in pairs { fingerprint.add(pair) }
    return fingerprint
  }

  private let one = SentencePair(source: "eins", target: "one")
  private let two = SentencePair(source: "zwei", target: "two")

  @Test func tellsListsApart() {
    #expect(fingerprint([one, two]) == fingerprint([one, two]))
    #expect(fingerprint([one, two]) != fingerprint([two, one]))
    #expect(fingerprint([one]) != fingerprint([one.reversed]))
    #expect(
      fingerprint([SentencePair(source: "ab", target: "c")])
        != fingerprint([SentencePair(source: "a", target: "bc")]))
  }

  @Test func continuesFromItsText() throws {
    var resumed = try #require(PairFingerprint(fingerprint([one]).text))
    resumed.add(two)
    #expect(resumed == fingerprint([one, two]))
    #expect(PairFingerprint("no hash") == nil)
  }

  @Test func isFNV1a() {
    #expect(PairFingerprint().text == "cbf29ce484222325")
  }
}
