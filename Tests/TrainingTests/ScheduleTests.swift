import Testing
import Training

struct ScheduleTests {
  static func options(_ kind: TrainingOptions.ScheduleKind) -> TrainingOptions {
    var options = TrainingOptions()
    options.schedule = kind
    options.learningRate = 0.1
    options.warmupUpdates = 10
    return options
  }

  @Test(arguments: TrainingOptions.ScheduleKind.allCases)
  func `every schedule warms up`(kind: TrainingOptions.ScheduleKind) {
    let options = Self.options(kind)
    #expect(abs(Schedule().rate(atUpdate: 1, of: 1000, options) - 0.01) < 1e-6)
    #expect(abs(Schedule().rate(atUpdate: 10, of: 1000, options) - 0.1) < 1e-6)
  }

  /// Update, rate of the linear and of the cosine schedule: what `Scripts/reference/schedules.py` prints.
  static let falling: [(Int, Float, Float)] = [
    (1, 0.01, 0.01),
    (7, 0.07, 0.07),
    (10, 0.1, 0.1),
    (11, 0.0992, 0.0999835516),
    (40, 0.076, 0.0859411255),
    (70, 0.052, 0.052),
    (100, 0.028, 0.0180588745),
    (129, 0.0048, 0.0040164484),
    (130, 0.004, 0.004),
    (200, 0.004, 0.004),
  ]

  @Test(arguments: falling)
  func `falling rates are those of PyTorch's schedulers`(
    update: Int, linear: Float, cosine: Float
  ) {
    for (kind, expected) in [(TrainingOptions.ScheduleKind.linear, linear), (.cosine, cosine)] {
      var options = Self.options(kind)
      options.finalLearningRate = 0.004
      let rate = Schedule().rate(atUpdate: update, of: 130, options)
      #expect(abs(rate - expected) < 1e-7, "\(kind)")
    }
  }

  @Test(arguments: [TrainingOptions.ScheduleKind.linear, .cosine])
  func `a training shorter than its warm-up does not fall`(kind: TrainingOptions.ScheduleKind) {
    #expect(Schedule().rate(atUpdate: 5, of: 5, Self.options(kind)) == 0.05)
    #expect(Schedule().rate(atUpdate: 10, of: 10, Self.options(kind)) == 0.1)
  }

  @Test func `the inverse square root falls`() {
    let rate = Schedule().rate(atUpdate: 40, of: 1000, Self.options(.inverseSquareRoot))
    #expect(abs(rate - 0.05) < 1e-6)
  }

  @Test func `a plateau halves the rate once for each stall`() {
    var options = Self.options(.plateau)
    options.decayPatience = 2
    var schedule = Schedule()
    for loss in [3.0, 2.0, 2.5, 1.9, 2.0, 2.0, 2.0] {
      schedule.finishEpoch(validationLoss: loss, options)
    }
    #expect(abs(schedule.rate(atUpdate: 100, of: 1000, options) - 0.05) < 1e-6)
    schedule.finishEpoch(validationLoss: 2.0, options)
    #expect(abs(schedule.rate(atUpdate: 100, of: 1000, options) - 0.025) < 1e-6)
  }
}
