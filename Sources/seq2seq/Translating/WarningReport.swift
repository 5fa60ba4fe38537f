/// Tells of lines that should be looked at: the first few of each kind as they come, of all others their number.
struct WarningReport {
  private let line: ProgressLine
  /// What is as it was asked for.
  private let ignored: Set<TranslationWarning.Kind>
  /// Lines of each kind.
  private var counts: [TranslationWarning.Kind: Int] = [:]

  /// With several kinds, about twenty lines in all.
  private static let toldInFull = 5

  /// - Parameters:
  ///   - line: where it is told
  ///   - ignored: kinds that are not
  init(to line: ProgressLine, except ignored: Set<TranslationWarning.Kind>) {
    self.line = line
    self.ignored = ignored
  }

  mutating func add(_ warnings: [TranslationWarning], line number: Int) {
    let warnings = warnings.filter { !ignored.contains($0.kind) }
    guard !warnings.isEmpty else { return }
    for kind in Set(warnings.map(\.kind)) { counts[kind, default: 0] += 1 }
    for warning in warnings where counts[warning.kind, default: 0] <= Self.toldInFull {
      line.print("line \(number): \(warning)")
    }
  }

  /// Says how many lines there were of each kind, unless all were told of in full.
  func summarise() {
    guard counts.values.contains(where: { $0 > Self.toldInFull }) else { return }
    let texts = TranslationWarning.Kind.allCases.compactMap { kind in
      counts[kind].map { count in
        "\(ProgressText.grouped(Double(count))) \(count == 1 ? "line" : "lines") \(kind.text)"
      }
    }
    line.print("in all: \(texts.joined(separator: "; "))")
  }
}
