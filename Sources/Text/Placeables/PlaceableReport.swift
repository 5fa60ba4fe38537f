/// What became of a sentence's placeables in its translation.
public struct PlaceableReport: Equatable, Sendable {
  /// Those that the translation lacks.
  public let lost: [String]
  /// Those that it has more often than the sentence.
  public let repeated: [String]

  /// What became of the placeables of a line that was translated in parts.
  public init(joining reports: [PlaceableReport]) {
    lost = reports.flatMap(\.lost)
    repeated = reports.flatMap(\.repeated)
  }

  /// - Parameters:
  ///   - line: the sentence
  ///   - ids: its translation
  ///   - tokenizer: the one of the translation
  public init(of line: ProtectedLine, in ids: [Int32], by tokenizer: Tokenizer) {
    guard !line.contents.isEmpty else {
      (lost, repeated) = ([], [])
      return
    }
    var counts: [PlaceableSlot: Int] = [:]
    for id in ids {
      if case .placeable(let slot) = tokenizer.marks[id] { counts[slot, default: 0] += 1 }
    }
    func contents(where isWrong: (_ given: Int, _ found: Int) -> Bool) -> [String] {
      line.slotCounts.filter { isWrong($0.value, counts[$0.key] ?? 0) }
        .compactMap { line.contents[$0.key] }.sorted()
    }
    lost = contents { _, found in found == 0 }
    repeated = contents { given, found in found > given }
  }
}
