import Testing
import Training

/// Twenty updates whose losses were written down once: a change of the mathematics shows here.
struct TrajectoryTests {
  static let losses = [
    2.481020, 2.496304, 2.479439, 2.460130, 2.438046, 2.411775, 2.391814, 2.358732, 2.319278,
    2.309647,
    2.310973, 2.318409, 2.327049, 2.313350, 2.301085, 2.284733, 2.273294, 2.262408, 2.260157,
    2.249377,
  ]

  @Test func `twenty updates give the losses they always gave`() throws {
    let trainer = try ReversalTask.trainer(count: 320)
    var losses: [Double] = []
    _ = try trainer.run(
      stop: { trainer.progress.updates == 20 ? .interrupted : nil },
      listen: { if case .update(let report) = $0 { losses.append(report.loss) } })
    try #require(losses.count == 20)
    for (found, expected) in zip(losses, Self.losses) {
      // Processors round differently; a change of the mathematics is larger.
      #expect(abs(found - expected) < 2e-4, "\(losses)")
    }
  }
}
