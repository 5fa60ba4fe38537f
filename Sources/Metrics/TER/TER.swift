/// The translation edit rate (Snover et al. 2006) as Tercom and sacreBLEU count it: how many words of a hypothesis
/// must be put in, left out, replaced, or moved together, for a hundred words of the reference.
public struct TER: Equatable, Sendable {
  /// Whether upper and lower case differ.
  public var caseSensitive = false
  /// Whether signs are set apart from words and entities replaced.
  public var normalized = false
  /// Whether signs are removed.
  public var withoutPunctuation = false
  /// Whether Chinese and Japanese characters stand apart, if ``normalized``, and their signs are removed, if
  /// ``withoutPunctuation``.
  public var asianSupport = false

  public init() {}

  /// The words of a line, each in UTF-8.
  package func words(of line: String) -> [ArraySlice<UInt8>] {
    tokenizer.words(of: caseSensitive ? Array(line.utf8) : Lowercase.apply(to: line))
  }

  /// The words of a reference. sacreBLEU cuts references twice, which sets apart what the first time has left together,
  /// as in `fig.,3`.
  private func words(ofReference line: String) -> [ArraySlice<UInt8>] {
    let words = words(of: line)
    return normalized
      ? tokenizer.words(of: Array(words.joined(separator: [UInt8(ascii: " ")]))) : words
  }

  private var tokenizer: TercomTokenizer {
    TercomTokenizer(
      normalized: normalized, withoutPunctuation: withoutPunctuation, asianSupport: asianSupport)
  }
}

extension TER: Metric {
  public var name: String { "TER" }
  public var lowerIsBetter: Bool { true }

  /// Counts the edits to the reference that takes the fewest, and the words of an average reference.
  ///
  /// - Parameters:
  ///   - hypotheses: detokenised lines, as a reader would see them
  ///   - references: of as many lines
  public func statistics(
    hypotheses: [String], references: References
  ) -> SentenceStatistics {
    SentenceStatistics(hypotheses, references, signature: signature(references), width: 2) {
      hypothesis, references in
      let found = words(of: hypothesis).map(Fingerprint.of)
      let expected = references.map { words(ofReference: $0).map(Fingerprint.of) }
      let edits = expected.map { TranslationEdits.count(from: found, to: $0) }.min() ?? 0
      let length = expected.reduce(0) { $0 + $1.count }
      return [Double(edits), Double(length) / Double(expected.count)]
    }
  }

  public func score(sums: [Double], signature: Signature) -> TERScore {
    TERScore(edits: Int(sums[0]), referenceLength: sums[1], signature: signature)
  }

  private func signature(_ references: References) -> Signature {
    Signature(
      references,
      [
        .init("case", caseSensitive ? "mixed" : "lc"), .init("tok", "tercom"),
        .init("norm", normalized), .init("punct", !withoutPunctuation),
        .init("asian", asianSupport),
      ])
  }
}
