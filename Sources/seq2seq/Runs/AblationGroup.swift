/// Runs that are the same but for their seed.
struct AblationGroup {
  /// One for each seed: of the same training done twice, the later one.
  let runs: [RunHistory]
  /// What the metric says of each.
  let values: [Double]
  let fields: RunFields

  /// Where vocabularies are gone, only some runs may know it.
  var parameterCount: Int? { runs.lazy.compactMap(\.parameterCount).first }

  /// Means over the runs.
  var tokensPerSecond: Double { mean(of: \.tokensPerSecond) }
  var minutes: Double { mean { $0.seconds / 60 } }

  private func mean(of value: (RunHistory) -> Double?) -> Double {
    let values = runs.compactMap(value)
    return values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  /// In what it differs from another group; nothing but hashes only if it is all.
  func differences(from baseline: AblationGroup) -> [RunDifference] {
    let all = RunDifference.among([baseline.fields, fields]).filter { !$0.isOfChance }
    let telling = all.filter { !$0.field.hasSuffix(".hash") }
    return telling.isEmpty ? all : telling
  }

  /// Groups runs, those with the earliest run first; runs without a value are left out.
  static func groups(of runs: [RunHistory], by metric: AblationMetric) -> [AblationGroup] {
    var groups: [(fields: [String: String], runs: [RunHistory])] = []
    for run in runs.sorted(by: { $0.run.id < $1.run.id }) where metric.value(of: run) != nil {
      let fields = RunFields(run).texts.filter { !RunDifference.isOfChance($0.key) }
      if let index = groups.firstIndex(where: { $0.fields == fields }) {
        groups[index].runs.removeAll { $0.run.setup.seed == run.run.setup.seed }
        groups[index].runs.append(run)
      } else {
        groups.append((fields, [run]))
      }
    }
    return groups.map { group in
      AblationGroup(
        runs: group.runs, values: group.runs.compactMap(metric.value),
        fields: RunFields(group.runs[0]))
    }
  }
}

extension RunDifference {
  fileprivate var isOfChance: Bool { Self.isOfChance(field) }

  /// Whether runs that differ in this field alone are repetitions of one training: the seed, and versions of the
  /// program that trained.
  fileprivate static func isOfChance(_ field: String) -> Bool {
    field == RunFields.seed || field.hasPrefix("version.")
  }
}
