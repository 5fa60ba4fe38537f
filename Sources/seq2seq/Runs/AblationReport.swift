import Metrics

/// A table of trainings as a program reads it; nothing is rounded.
struct AblationReport: Encodable {
  let corpus: String
  let corpusHash: String
  let languages: String
  let metric: String
  /// The baseline first.
  let groups: [Group]

  struct Group: Encodable {
    let runs: [Int64]
    let seeds: [UInt64]
    /// One for each run.
    let values: [Double]
    let mean: Mean
    /// From the baseline, which has none.
    let difference: Mean?
    let changes: [Change]
    let parameters: Int?
    /// Means over the runs.
    let tokensPerSecond: Double
    let minutes: Double
  }

  /// With the half of its 95 % interval; there is none where no row has two seeds.
  struct Mean: Encodable {
    let mean: Double
    let halfWidth: Double?

    init(_ interval: MeanInterval) {
      (mean, halfWidth) = (interval.mean, interval.halfWidth)
    }
  }

  struct Change: Encodable {
    let field: String
    let baseline: String?
    let value: String?
  }

  init(_ table: AblationTable) {
    corpus = table.corpus
    corpusHash = table.corpusHash
    languages = table.languages
    metric = table.metric.title
    groups =
      [Group(table.baseline, in: table, isBaseline: true)]
      + table.others.map { Group($0, in: table, isBaseline: false) }
  }
}

extension AblationReport.Group {
  init(_ group: AblationGroup, in table: AblationTable, isBaseline: Bool) {
    runs = group.runs.map(\.run.id)
    seeds = group.runs.map(\.run.setup.seed)
    values = group.values
    mean = .init(table.mean(of: group))
    difference = isBaseline ? nil : .init(table.difference(of: group))
    changes = group.differences(from: table.baseline).map {
      .init(field: $0.field, baseline: $0.values[0], value: $0.values[1])
    }
    parameters = group.parameterCount
    tokensPerSecond = group.tokensPerSecond
    minutes = group.minutes
  }
}
