import Metrics
import Testing

struct SignificanceTests {
  static let metrics: [any Metric] = [BLEU(), ChrF(), TER()]

  /// Random numbers differ from NumPy's, so what chance decides is compared with the spread that it has.
  @Test(arguments: metrics)
  func `p-values and intervals are those of sacreBLEU but for chance`(metric: any Metric) throws {
    try compare(metric)
  }

  private func compare(_ metric: some Metric) throws {
    let fixture = try ComparedSystems.load()
    let expected = try #require(fixture.metrics[metric.name])
    let systems = fixture.systems.map {
      metric.statistics(hypotheses: $0, references: References(fixture.references))
    }
    let (bootstrap, randomization) = (Bootstrap(), ApproximateRandomization())
    let samples = systems.map { bootstrap.scores($0, by: metric) }
    for (index, samples) in samples.enumerated() {
      let interval = ConfidenceInterval(of: samples)
      let halfWidth = expected.halfWidth[index]
      // 1,000 samples fix a mean to 1/16 of a half width (2 standard errors), and its ends to some 8 %.
      #expect(abs(interval.mean - expected.mean[index]) < 0.1 * halfWidth)
      #expect(abs(interval.halfWidth - halfWidth) < 0.15 * halfWidth)
      #expect(interval.lower < interval.mean && interval.mean < interval.upper)
    }
    for (index, system) in systems.enumerated().dropFirst() {
      let difference = metric.score(system).score - metric.score(systems[0]).score
      let p = Bootstrap.pValue(samples[index], against: samples[0], difference: difference)
      #expect(abs(p - expected.bs.p[index - 1]) < 0.05)
      let other = randomization.pValue(system, against: systems[0], by: metric)
      #expect(abs(other - expected.ar.p[index - 1]) < 0.02)
    }
    var signature = systems[0].signature
    signature.seed = bootstrap.seed
    signature.bootstrapSamples = bootstrap.samples
    #expect(signature.description == expected.bs.signature)
    signature.bootstrapSamples = nil
    signature.randomizationTrials = randomization.trials
    #expect(signature.description == expected.ar.signature)
  }

  @Test(arguments: metrics)
  func `a system does not differ from itself by chance`(metric: any Metric) throws {
    try expectNoDifference(metric)
  }

  private func expectNoDifference(_ metric: some Metric) throws {
    let fixture = try ComparedSystems.load()
    let system = metric.statistics(
      hypotheses: fixture.systems[0], references: References(fixture.references))
    let samples = Bootstrap().scores(system, by: metric)
    #expect(Bootstrap.pValue(samples, against: samples, difference: 0) == 1.0 / 1001)
    let p = ApproximateRandomization().pValue(system, against: system, by: metric)
    #expect(p == 1.0 / 10_001)
  }

  @Test func `what chance cannot make is told from what it can`() {
    let references = (0..<40).map { "line \($0) of a text that has some words in it" }
    let metric = ChrF()
    func statistics(_ hypotheses: [String]) -> SentenceStatistics {
      metric.statistics(hypotheses: hypotheses, references: References(references))
    }
    let right = statistics(references)
    let wrong = statistics(references.map { $0.replacing("text", with: "thing") })
    // Each is wrong in every second line.
    let odd = statistics(references.enumerated().map { $0 % 2 == 1 ? "no" : $1 })
    let even = statistics(references.enumerated().map { $0 % 2 == 0 ? "no" : $1 })
    let test = ApproximateRandomization()
    #expect(test.pValue(wrong, against: right, by: metric) < 0.001)
    #expect(test.pValue(odd, against: even, by: metric) > 0.2)
    #expect(
      test.pValue(odd, against: even, by: metric) == test.pValue(even, against: odd, by: metric))
    // Where all lines are right, no sample can differ.
    let interval = ConfidenceInterval(of: Bootstrap().scores(right, by: metric))
    #expect(interval == ConfidenceInterval(of: [100]))
    #expect(ConfidenceInterval(of: Bootstrap().scores(odd, by: metric)).halfWidth > 1)
  }

  @Test func `an interval leaves out a fortieth at either end`() {
    let interval = ConfidenceInterval(of: (0..<80).map(Double.init).shuffled())
    #expect(interval.lower == 2 && interval.upper == 77)
    #expect(interval.mean == 39.5 && interval.halfWidth == 37.5)
    #expect(ConfidenceInterval(of: [3]).halfWidth == 0)
  }

  @Test func `the seed decides, and nothing else`() {
    let metric = ChrF()
    let statistics = metric.statistics(
      hypotheses: ["a b", "c d", "x y", "e"], references: References(["a b", "c e", "u v", "f"]))
    var bootstrap = Bootstrap()
    bootstrap.samples = 20
    let scores = bootstrap.scores(statistics, by: metric)
    #expect(bootstrap.scores(statistics, by: metric) == scores)
    bootstrap.seed += 1
    #expect(bootstrap.scores(statistics, by: metric) != scores)
  }
}
