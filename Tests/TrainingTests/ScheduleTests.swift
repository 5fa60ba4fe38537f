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
    #expect(abs(Schedule().rate(atUpdate: 1, options) - 0.01) < 1e-6)
    #expect(abs(Schedule().rate(atUpdate: 10, options) - 0.1) < 1e-6)
  }

  @Test func `the inverse square root falls`() {
    let rate = Schedule().rate(atUpdate: 40, Self.options(.inverseSquareRoot))
    #expect(abs(rate - 0.05) < 1e-6)
  }

  @Test func `a plateau halves the rate once for each stall`() {
    var options = Self.options(.plateau)
    options.decayPatience = 2
    var schedule = Schedule()
    for loss in [3.0, 2.0, 2.5, 1.9, 2.0, 2.0, 2.0] {
      schedule.finishEpoch(validationLoss: loss, options)
    }
    #expect(abs(schedule.rate(atUpdate: 100, options) - 0.05) < 1e-6)
    schedule.finishEpoch(validationLoss: 2.0, options)
    #expect(abs(schedule.rate(atUpdate: 100, options) - 0.025) < 1e-6)
  }
}
