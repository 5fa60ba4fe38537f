import Training

extension Trainer {
  /// Trains, to the end or for so many updates in all.
  ///
  /// - Returns: every loss that was told of on the way.
  func losses(stopAfter updates: Int? = nil) throws -> [Double] {
    var losses: [Double] = []
    _ = try run(
      stop: { self.progress.updates == updates ? .interrupted : nil },
      listen: { event in
        switch event {
        case .update(let report): losses.append(report.loss)
        case .validated(let report):
          losses += [report.trainingLoss, report.validationLoss, report.expectedRisk ?? 0]
        case .validating: break
        }
      })
    return losses
  }
}
