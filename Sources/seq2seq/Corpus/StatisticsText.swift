import Charts
import CorpusAnalysis
import Foundation

/// The statistics of a corpus as a person reads them.
struct StatisticsText {
  let report: StatisticsReport
  let style: TerminalStyle

  /// More bars than this do not fit beside the rest.
  private static let bars = 12

  var text: String {
    ([splits, sides, scripts] + histograms + [overlaps, outliers, oddCharacters])
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var splits: String {
    TextTable(
      ["split", "pairs", "duplicates", "sources", "targets"],
      report.splits.map {
        [
          $0.split, "\($0.pairs)", "\($0.duplicates)", "\($0.distinctSources)",
          "\($0.distinctTargets)",
        ]
      }
    ).text
  }

  private var sides: String {
    TextTable(
      ["side", "words", "types", "characters", "distinct", "mean", "median", "95 %", "longest"],
      report.sides.map {
        [
          $0.language, "\($0.words)", "\($0.types)", "\($0.characters)",
          "\($0.distinctCharacters)", $0.lengths.mean.formatted(digits: 1),
          "\($0.lengths.percentile(0.5))", "\($0.lengths.percentile(0.95))",
          "\($0.lengths.longest)",
        ]
      }
    ).text
  }

  private var scripts: String {
    report.sides.map { side in
      let shares = side.scripts.map {
        "\($0.script) \(percentage($0.characters, of: side.characters))"
      }
      return "scripts of \(side.language): \(shares.joined(separator: ", "))\n"
    }.joined()
  }

  private var histograms: [String] {
    report.sides.map { side in
      Histogram(
        title: "words in a sentence, \(side.language)",
        bars: side.lengths.bins(atMost: Self.bars).map { bin in
          let (first, last) = (bin.lengths.lowerBound, bin.lengths.upperBound)
          let dash = style.isUnicode ? "–" : "-"
          return .init(
            label: first == last ? "\(first)" : "\(first)\(dash)\(last)", count: bin.count)
        }
      ).text(style)
    }
  }

  private var overlaps: String {
    report.overlaps.isEmpty
      ? ""
      : TextTable(
        ["of", "also in", "pairs", "sources", "targets"],
        report.overlaps.map {
          [$0.split, $0.within, "\($0.pairs)", "\($0.sources)", "\($0.targets)"]
        }
      ).text
  }

  private var outliers: String {
    let outliers = report.ratioOutliers
    let limit = String(format: "%g", outliers.above)
    let heading =
      "pairs with a side more than \(limit) times as long as the other: \(outliers.count)\n"
    let width = max(20, style.columns - 4)
    return heading
      + outliers.examples.map { example in
        """
          \(example.place), \(example.ratio.formatted(digits: 1)) times
            \(SentenceText.shown(example.source, width: width))
            \(SentenceText.shown(example.target, width: width))

        """
      }.joined()
  }

  private var oddCharacters: String {
    guard !report.oddCharacters.isEmpty else { return "odd characters: none\n" }
    return TextTable(
      ["odd character", "name", "side", "times", "first in"],
      report.oddCharacters.map {
        [
          $0.codePoint, $0.name, $0.language, "\($0.count)",
          $0.places.map(\.description).joined(separator: ", "),
        ]
      }
    ).text
  }

  private func percentage(_ count: Int, of all: Int) -> String {
    let share = 100 * Double(count) / Double(max(all, 1))
    return share < 0.1 ? "\(count)" : String(format: "%.1f %%", share)
  }
}
