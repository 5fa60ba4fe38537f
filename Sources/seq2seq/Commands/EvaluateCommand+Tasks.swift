import Corpora
import Translation

extension EvaluateCommand {
  /// Scores a model of a task with labels.
  func evaluate(_ description: ModelDescription) throws {
    try refuseTranslationFlags(for: description.task)
    let evaluation = try TaskEvaluation(
      directories: models.model.map { ModelDirectory(path: $0) }, description: description,
      database: database, split: split, threads: search.threads.count)
    let reports = try files.map(evaluation.report)
    switch details.format {
    case .json: try StandardOutput.write(ReportFormat.json(reports.map { TaskReportJSON($0) }))
    case .text:
      try StandardOutput.write(reports.map { TaskReportText($0).text }.joined(separator: "\n"))
    }
    try evaluation.store(reports)
  }

  /// - Throws: `Failure` if something is asked for that only translations have
  private func refuseTranslationFlags(for task: Task) throws {
    try Failure.refuse(
      [
        ("--metric", !metrics.metric.isEmpty),
        ("--lowercase, --tokenize, --chrf-beta and other flags of metrics", !metrics.isStandard),
        ("--confidence", significance.confidence), ("--by-length", details.byLength),
        ("--worst", details.worst > 0), ("--examples", examples > 0),
        ("--weights", models.weights != nil), ("--precision", models.precision != .float32),
        ("--beam-size, --normalize and other flags of search", !search.isStandard),
      ],
      reason: "goes with models that translate; \(models.name) learned to \(task.rawValue)")
  }
}
