/// Writes Translation Memory eXchange 1.4: a unit per pair.
public struct TMXWriter: CorpusWriter {
  private let output: TextOutput
  private let languages: (source: String, target: String)

  /// - Throws: `CorpusWritingError`, `OutputError` if the header cannot be written.
  public init(output: TextOutput, options: WritingOptions) throws {
    self.output = output
    let name = SentencePair(source: options.source, target: options.target)
    languages = try name.xml(in: .tmx)
    try output.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tmx version="1.4">
        <header creationtool="seq2seq" creationtoolversion="\(options.programVersion)" \
      segtype="sentence" o-tmf="seq2seq" adminlang="en" srclang="\(languages.source)" datatype="plaintext"/>
        <body>

      """)
  }

  /// - Throws: `CorpusWritingError` if a side has a character that XML does not know, such as most controls.
  public mutating func write(_ pair: SentencePair) throws {
    let (source, target) = try pair.xml(in: .tmx)
    try output.write(
      """
          <tu>
            \(variant(languages.source, source, of: pair.source))
            \(variant(languages.target, target, of: pair.target))
          </tu>

      """)
  }

  public mutating func finish() throws {
    try output.write("  </body>\n</tmx>\n")
    try output.finish()
  }

  /// White space is said to matter only where it does, for TMX's own grammar does not foresee the attribute.
  private func variant(_ language: String, _ text: String, of sentence: String) -> String {
    let space = XMLText.hasFragileSpace(sentence) ? " xml:space=\"preserve\"" : ""
    return "<tuv xml:lang=\"\(language)\"><seg\(space)>\(text)</seg></tuv>"
  }
}
