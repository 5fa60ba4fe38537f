/// Writes a catalogue of gettext: a message per pair.
///
/// A message that comes again is told from the first by a context, a number, for gettext allows each only once.
public struct POWriter: CorpusWriter {
  private let output: TextOutput
  /// How often each source was written, known again by 64 bits.
  private var counts: [UInt64: Int] = [:]

  /// - Throws: `OutputError` if the header cannot be written.
  public init(output: TextOutput, options: WritingOptions) throws {
    self.output = output
    try output.write(
      """
      msgid ""
      msgstr ""
      "Project-Id-Version: \(POEscapes.escaped(options.name))\\n"
      "Language: \(POEscapes.escaped(options.target))\\n"
      "X-Source-Language: \(POEscapes.escaped(options.source))\\n"
      "MIME-Version: 1.0\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Content-Transfer-Encoding: 8bit\\n"

      """)
  }

  /// - Throws: `CorpusWritingError` if a side has a NUL, which ends a message.
  public mutating func write(_ pair: SentencePair) throws {
    if pair.source.utf8.contains(0) || pair.target.utf8.contains(0) {
      throw CorpusWritingError.unrepresentable(format: .po, character: "\0", pair)
    }
    var fingerprint = PairFingerprint()
    fingerprint.add(pair.source)
    let count = counts[fingerprint.value, default: 0] + 1
    counts[fingerprint.value] = count
    let context = count > 1 ? "msgctxt \"\(count)\"\n" : ""
    try output.write(
      """

      \(context)msgid "\(POEscapes.escaped(pair.source))"
      msgstr "\(POEscapes.escaped(pair.target))"

      """)
  }

  public mutating func finish() throws { try output.finish() }
}
