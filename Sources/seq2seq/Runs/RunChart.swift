import Charts
import Store

/// How runs went, as curves over their epochs: one run in detail, or several side by side.
struct RunChart {
  /// What is drawn over the epochs.
  enum Metric: String, CaseIterable {
    case loss, perplexity, score
  }

  let runs: [RunHistory]
  let metric: Metric

  var chart: LineChart {
    guard runs.count == 1, let run = runs.first else {
      return LineChart(
        title: "validation: \(title)", xLabel: "epoch",
        series: runs.map { series($0.name, of: $0, metric.validation) })
    }
    let training = series("training", of: run) { $0.trainLoss }
    let validation = series("validation", of: run, metric.validation)
    return LineChart(
      title: "\(run.name), \(run.languages): \(title)", xLabel: "epoch",
      series: metric == .loss ? [training, validation] : [validation])
  }

  private var title: String {
    switch metric {
    case .loss: "loss in nats per token"
    case .perplexity: "perplexity"
    case .score: runs.scoreName
    }
  }

  private func series(
    _ name: String, of run: RunHistory, _ value: (EpochRecord) -> Double?
  ) -> LineChart.Series {
    .init(
      name: name,
      points: run.epochs.compactMap { epoch in
        value(epoch).map { .init(x: Double(epoch.number), y: $0) }
      })
  }
}

extension RunChart.Metric {
  fileprivate var validation: (EpochRecord) -> Double? {
    switch self {
    case .loss: { $0.validLoss }
    case .perplexity: { $0.validPerplexity }
    case .score: { $0.validScore }
    }
  }
}
