/// Writes an XML Localisation Interchange File, 1.2 or 2.0: a translated unit per pair.
public struct XLIFFWriter: CorpusWriter {
  private let output: TextOutput
  private let version: WritingOptions.XLIFFVersion
  private var count = 0

  /// - Throws: `CorpusWritingError`, `OutputError` if the beginning cannot be written.
  public init(output: TextOutput, options: WritingOptions) throws {
    self.output = output
    version = options.xliffVersion
    let languages = try SentencePair(source: options.source, target: options.target)
      .xml(in: .xliff)
    let name = try SentencePair(source: options.name, target: "").xml(in: .xliff).source
    try output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    switch version {
    case .onePointTwo:
      try output.write(
        """
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
          <file original="\(name)" source-language="\(languages.source)" \
        target-language="\(languages.target)" datatype="plaintext" xml:space="preserve">
            <body>

        """)
    case .two:
      try output.write(
        """
        <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" \
        srcLang="\(languages.source)" trgLang="\(languages.target)">
          <file id="1" original="\(name)" xml:space="preserve">

        """)
    }
  }

  /// - Throws: `CorpusWritingError` if a side has a character that XML does not know, such as most controls.
  public mutating func write(_ pair: SentencePair) throws {
    let (source, target) = try pair.xml(in: .xliff)
    count += 1
    switch version {
    case .onePointTwo:
      try output.write(
        """
              <trans-unit id="\(count)"><source>\(source)</source>\
        <target state="translated">\(target)</target></trans-unit>

        """)
    case .two:
      try output.write(
        """
            <unit id="\(count)"><segment state="translated"><source>\(source)</source>\
        <target>\(target)</target></segment></unit>

        """)
    }
  }

  public mutating func finish() throws {
    switch version {
    case .onePointTwo: try output.write("    </body>\n  </file>\n</xliff>\n")
    case .two: try output.write("  </file>\n</xliff>\n")
    }
    try output.finish()
  }
}
