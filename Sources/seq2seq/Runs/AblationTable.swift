import Metrics

/// What each change of a configuration does: trainings of one corpus in one direction, grouped by what they were
/// configured with and compared with a baseline.
struct AblationTable {
  let corpus: String
  let corpusHash: String
  let languages: String
  let metric: AblationMetric
  let baseline: AblationGroup
  /// All but the baseline, in the order of their first run.
  let others: [AblationGroup]
  /// Of seeds, in all steady groups together.
  private let scatter: PooledScatter?
  /// The first runs of groups whose seeds scatter by far more than those of the others.
  private let unsteady: Set<Int64>

  func mean(of group: AblationGroup) -> MeanInterval {
    MeanInterval(of: group.values, scatter: isSteady(group) ? scatter : nil)
  }

  /// How much a group is above the baseline.
  func difference(of group: AblationGroup) -> MeanInterval {
    MeanInterval(
      of: group.values, above: baseline.values,
      scatter: isSteady(group) && isSteady(baseline) ? scatter : nil)
  }

  /// Whether what is known of the scatter of seeds holds for it.
  private func isSteady(_ group: AblationGroup) -> Bool { !unsteady.contains(group.runs[0].run.id) }

  /// Whether there are groups for which it does not.
  var hasUnsteadyGroups: Bool { !unsteady.isEmpty }

  /// A table for each corpus, as it was then, and direction.
  ///
  /// - Parameters:
  ///   - runs: that have come to their end
  ///   - baseline: a run of the group that all are compared with, which chooses its table; nil for the group with most
  ///     runs
  /// - Throws: `Failure` if there is nothing to show, or values cannot be compared
  static func tables(
    of runs: [RunHistory], by metric: AblationMetric, baseline: Int64?
  ) throws -> [AblationTable] {
    let measured = runs.filter { metric.value(of: $0) != nil }
    guard !measured.isEmpty else {
      throw Failure("no finished run has a \(metric.title)", kind: .missingInput)
    }
    let places = Dictionary(grouping: measured, by: Place.init)
    let tables = try places.values.compactMap { runs in
      try AblationTable(of: runs, by: metric, baseline: baseline)
    }
    guard !tables.isEmpty else {
      throw Failure(
        "--baseline: run \(baseline ?? 0) is none of the finished runs with a \(metric.title)",
        kind: .usage)
    }
    return tables.sorted { $0.firstRun < $1.firstRun }
  }

  private init?(of runs: [RunHistory], by metric: AblationMetric, baseline: Int64?) throws {
    var groups = AblationGroup.groups(of: runs, by: metric)
    let index =
      if let baseline {
        groups.firstIndex { $0.runs.contains { $0.run.id == baseline } }
      } else {
        groups.indices.max { (groups[$0].runs.count, $1) < (groups[$1].runs.count, $0) }
      }
    guard let index, let run = runs.first else { return nil }
    try Self.checkMethods(of: runs, by: metric)
    let outliers = PooledScatter.outliers(among: groups.map(\.values))
    unsteady = Set(outliers.map { groups[$0].runs[0].run.id })
    scatter = PooledScatter(
      of: groups.indices.filter { !outliers.contains($0) }.map { groups[$0].values })
    self.baseline = groups.remove(at: index)
    others = groups
    (corpus, corpusHash, languages) = (run.corpus, run.run.setup.corpusHash, run.languages)
    self.metric = metric
  }

  /// Scores compare only where signatures are equal, and translations where search was.
  private static func checkMethods(of runs: [RunHistory], by metric: AblationMetric) throws {
    let methods = runs.map { metric.method(of: $0) }
    guard let other = methods.firstIndex(where: { $0 != methods[0] }) else { return }
    throw Failure(
      """
      \(metric.title) of \(runs[0].name) and \(runs[other].name) does not compare; evaluate them in the same way:
        \(runs[0].name): \(methods[0] ?? "")
        \(runs[other].name): \(methods[other] ?? "")
      """, kind: .badData)
  }

  private var firstRun: Int64 {
    ([baseline] + others).flatMap(\.runs).map(\.run.id).min() ?? 0
  }

  private struct Place: Hashable {
    let corpus: String
    let corpusHash: String
    let languages: String

    init(_ run: RunHistory) {
      (corpus, corpusHash, languages) = (run.corpus, run.run.setup.corpusHash, run.languages)
    }
  }
}
