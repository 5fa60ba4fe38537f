import Metrics
import Testing

struct ChrFTests {
  @Test(arguments: [ChrF(), ChrF.plusPlus])
  func `profiles of two texts give the score of the texts`(metric: ChrF) {
    let texts = ["the small dog barks", "a small dog barked.", "", "犬", "dog, dog, dog"]
    let profiles = texts.map(metric.profile)
    for (text, profile) in zip(texts, profiles) {
      for (other, reference) in zip(texts, profiles) {
        let score = metric.score(hypotheses: [text], references: [other]).score
        #expect(metric.score(hypothesis: profile, reference: reference) == score)
      }
    }
    #expect(profiles[0] != profiles[1])
  }

  @Test func `recall weighs more than precision`() {
    let metric = ChrF()
    let (half, whole) = (metric.profile(of: "abcdefgh"), metric.profile(of: "abcdefghijklmnop"))
    #expect(
      metric.score(hypothesis: whole, reference: half)
        > metric.score(hypothesis: half, reference: whole))
  }

  @Test func `is printed as sacreBLEU prints it`() {
    var metric = ChrF.plusPlus
    metric.beta = 1
    #expect(
      metric.score(hypotheses: ["a b"], references: ["a b"]).description == "chrF1++ = 100.00")
  }
}
